-- What a file says of itself, read from the text of its pages. A row is also the task of reading it: it is written by the
-- transaction that makes the text ready, so that no restart loses one.
create table extraction (
  sha256     text primary key references rendition on delete cascade,
  state      text not null check (state in ('waiting', 'ready', 'failed')),
  -- of the extractor that read it; an older one's is shown until a newer one has read it anew
  version    int,
  proposals  jsonb not null default '[]',
  -- when it is to be read; null: when its text comes
  due_at     timestamptz,
  tries      int not null default 0,
  read_at    timestamptz
);
create index extraction_due on extraction (due_at) where due_at is not null;
create index extraction_version on extraction (version) where state = 'ready';
grant select, insert, update, delete on extraction to "${app}";

-- Files that were there before.
insert into extraction (sha256, state, due_at)
select sha256, 'waiting', requested_at from rendition where state = 'ready' or text_state = 'failed';
