-- A file that somebody sent ahead of its document. It goes with its provisional key: taken over by a document, removed
-- by who sent it, or swept.
create table staged_upload (
  id          uuid primary key,
  object_key  text not null unique references provisional_object on delete cascade,
  username    text not null references person,
  name        text not null,
  media_type  text not null,
  size        bigint not null,
  sha256      text not null,
  pages       int,
  readability text not null check (readability in ('TEXT', 'BLANK', 'UNREADABLE')),
  encrypted   boolean not null,
  uploaded_at timestamptz not null
);
create index staged_upload_username on staged_upload (username, uploaded_at);
grant select, insert on staged_upload to "${app}";

-- Whether the same bytes have come before.
create index document_file_sha256 on document_file (sha256);
