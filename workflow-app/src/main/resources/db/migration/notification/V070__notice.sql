-- What a post is told without having to act on it.
create table notice (
  id          uuid primary key,
  post_code   text not null references post,
  document_id uuid not null references document,
  code        text not null,
  -- JSON array of the message's arguments
  args        text not null,
  created_at  timestamptz not null,
  seen_at     timestamptz,
  seen_by     text references person
);
create index notice_unseen on notice (post_code, created_at) where seen_at is null;
grant select, insert, update on notice to "${app}";
