-- The record of acts. The application role can add and read, never change or remove.
create table act (
  document_id     uuid not null references document,
  seq             int not null check (seq > 0),
  at              timestamptz not null,
  username        text not null,
  name            text not null,
  post_code       text not null,
  post_name       text not null,
  capacity        text not null check (capacity in ('holder', 'deputy', 'designated', 'stepping-in')),
  acting_for      text,
  acting_for_name text,
  task_id         uuid,
  step            text not null,
  outcome         text not null,
  opinion         text,
  -- JSON of the step's fields, kept as text so that the digest is over the very bytes
  data            text not null,
  previous_digest text not null,
  digest          text not null,
  primary key (document_id, seq)
);
create index act_username_at on act (username, at desc);
grant select, insert on act to "${app}";
