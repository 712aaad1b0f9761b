-- Who opened what of which document, where the office wants that on record. It is only ever added to; what is older than it
-- is kept goes by purge_records and in no other way.
create table reading (
  id          bigint generated always as identity primary key,
  at          timestamptz not null,
  username    text not null references person,
  what        text not null check (what in ('document', 'file', 'paper', 'export')),
  -- null for what tells of many documents
  document_id uuid references document,
  -- what was asked for, without its parameters, which may hold words
  path        text not null,
  -- where from, as the server sees it, or the proxy in front says
  address     text not null
);
create index reading_document on reading (document_id, at desc);
create index reading_username on reading (username, at desc);
create index reading_at on reading (at desc, id desc);
grant select, insert on reading to "${app}";
