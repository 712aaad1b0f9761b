-- What people were told about standing in, so that each is told once, whatever is restarted and however many instances run.
-- A row is open from when it was told that something began until it was told that it ended.
create sequence cover_watch_id;
grant usage on sequence cover_watch_id to "${app}";
create table cover_watch (
  id        bigint primary key default nextval('cover_watch_id'),
  kind      text not null check (kind in ('soon', 'acts', 'uncovered', 'leaving')),
  subject   text not null,
  post_code text not null references post,
  -- who acts, or is to act
  username  text references person,
  -- in whose place
  holder    text not null references person,
  -- the absence or order that it rests on, such as absence-12
  authority text,
  begun_at  timestamptz not null,
  ended_at  timestamptz
);
create unique index cover_watch_open on cover_watch (subject) where ended_at is null;
create index cover_watch_kind on cover_watch (kind) where ended_at is null;
grant select, insert, update on cover_watch to "${app}";
