-- What has to be read anew for the search, written by the transaction that changed it. Rows are only ever added by acts,
-- so that no act waits for the search; who has read anew removes them.
create table search_change (
  id          bigint generated always as identity primary key,
  document_id uuid references document on delete cascade,
  -- of a file whose text came: whatever documents it belongs to
  sha256      text,
  -- 0 it changed, 1 everything is read anew
  rank        smallint not null default 0,
  noted_at    timestamptz not null,
  due_at      timestamptz not null,
  tries       int not null default 0,
  check (num_nonnulls(document_id, sha256) = 1)
);
create index search_change_due on search_change (rank, id);
create index search_change_document on search_change (document_id) where document_id is not null;
grant select, insert, update, delete on search_change to "${app}";

-- A part of a document: its title, its record, an opinion, a piece of a page.
create table search_part (
  document_id uuid not null references document on delete cascade,
  -- sorts as a reader meets the parts
  place       text collate "C" not null,
  kind        text not null check (kind in ('title', 'record', 'opinion', 'page')),
  file_id     uuid,
  page        int,
  text        text not null,
  -- of what the row was made from
  digest      uuid not null,
  -- each letter with the next one, in their order
  words       tsvector not null,
  primary key (document_id, place),
  check ((kind = 'page') = (file_id is not null and page is not null))
);
create index search_part_words on search_part using gin (words);
grant select, insert, delete on search_part to "${app}";

-- The numbers of documents: their own, and those that their text mentions.
create table search_number (
  document_id uuid not null,
  place       text collate "C" not null,
  kind        text not null check (kind in ('own', 'registration', 'reply', 'mentioned')),
  -- what stands before the year: the code of the organ, in running text with words before it
  head        text not null,
  year        int not null,
  seq         int not null,
  foreign key (document_id, place) references search_part on delete cascade
);
create index search_number_number on search_number (year, seq);
create index search_number_part on search_number (document_id, place);
grant select, insert, delete on search_number to "${app}";

-- The last reading anew of everything.
create table search_rebuild (
  id         boolean primary key default true check (id),
  -- how parts are made from documents; another one than the application's asks for reading anew
  version    int not null default 0,
  documents  int not null default 0,
  started_at timestamptz,
  -- null where the application itself began it
  started_by text references person
);
insert into search_rebuild default values;
grant select, update on search_rebuild to "${app}";
