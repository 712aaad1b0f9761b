-- Every key is written here, provisional, before its object is put into the store, and cleared by the transaction that
-- makes it part of a document. The sweep removes only what is still provisional.
create table provisional_object (
  object_key  text primary key,
  recorded_at timestamptz not null
);
create index provisional_object_recorded on provisional_object (recorded_at);
grant select, insert, delete on provisional_object to "${app}";

create table document_file (
  id          uuid primary key,
  document_id uuid not null references document,
  ordinal     int not null,
  name        text not null,
  media_type  text not null,
  size        bigint not null,
  sha256      text not null,
  pages       int,
  readability text not null check (readability in ('TEXT', 'BLANK', 'UNREADABLE')),
  encrypted   boolean not null,
  object_key  text not null unique,
  added_at    timestamptz not null,
  added_by    text not null references person,
  unique (document_id, ordinal)
);
grant select, insert on document_file to "${app}";
