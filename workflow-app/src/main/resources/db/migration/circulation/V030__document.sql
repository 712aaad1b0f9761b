create sequence receipt_number;
grant usage on sequence receipt_number to "${app}";

-- An arrival and all that is known of it. Its id is the business key of the process.
create table document (
  id                  uuid primary key,
  state               text not null check (state in ('received', 'signed', 'refused', 'reviewed', 'returned', 'registered',
                        'proposed', 'approved', 'distributed', 'concluded', 'archived', 'voided', 'kept-outside')),
  review_first        boolean not null,
  process_instance    text,
  received_at         timestamptz not null,
  received_by         text not null references person,
  released_sha256     text,
  classification      text,

  receipt_id          text unique,
  signed_at           timestamptz,
  copies_expected     int,
  copies_received     int,
  seal_intact         boolean,
  receipt_note        text,

  title               text not null,
  document_number     text,
  document_number_key text,
  sender              text,
  sender_level        text check (sender_level in ('central', 'provincial', 'prefecture', 'county', 'peer', 'subordinate', 'other')),
  document_type       text,
  kind                text check (kind in ('read', 'act')),
  urgency             text not null check (urgency in ('routine', 'urgent', 'extra-urgent', 'flash', 'level')),
  channel             text,
  document_date       date,
  copies              int,
  pages               int,
  main_recipients     text,
  copy_recipients     text,
  signer              text,
  contact             text,
  remark              text,
  reply_required      boolean not null default false,
  reply_by            timestamptz,
  registration_number text unique,
  registered_at       timestamptz,

  -- who is to decide, handle and read, as last proposed or instructed; JSON of DistributionPlan
  plan                text,
  reading_closed      boolean not null default false,

  result              text,
  reply               text,
  retention           text check (retention in ('不归档', '10年', '30年', '永久')),
  concluded_at        timestamptz,
  archived_at         timestamptz
);
create index document_received on document (received_at desc, id);
create index document_state on document (state, received_at desc);
create index document_number_key on document (document_number_key) where document_number_key is not null;
grant select, insert, update on document to "${app}";

-- The inbox: what waits for whom, and what became of it. Written in the same transaction as the engine's step.
create table task (
  id           uuid primary key,
  document_id  uuid not null references document,
  engine_task  text not null,
  step         text not null,
  post_code    text not null references post,
  -- for a redistribution: the post whose branch it is
  branch_post  text references post,
  state        text not null check (state in ('open', 'done', 'withdrawn', 'recalled', 'unread')),
  revision     int not null default 1,
  urgency_rank smallint not null,
  created_at   timestamptz not null,
  due_at       timestamptz,
  opened_at    timestamptz,
  opened_by    text references person,
  closed_at    timestamptz,
  closed_by    text references person,
  outcome      text,
  opinion      text
);
-- An inbox page walks this index post by post and stops at the page's end.
create index task_inbox on task (post_code, urgency_rank, due_at nulls last, created_at, id) where state = 'open';
create index task_document on task (document_id, created_at);
create index task_post_document on task (post_code, document_id);
grant select, insert, update on task to "${app}";

create table flow_setting (
  id           boolean primary key default true check (id),
  review_first boolean not null default true
);
insert into flow_setting default values;
grant select, update on flow_setting to "${app}";

-- Whose step it is where neither proposal nor instruction names the post.
create table step_post (
  step      text primary key,
  post_code text not null
);
insert into step_post values
  ('sign-receipt', 'office-clerk'), ('first-review', 'office-director'), ('register', 'office-clerk'),
  ('propose', 'office-director'), ('distribute', 'office-clerk'), ('redistribute', 'office-clerk'),
  ('conclude', 'office-clerk');
grant select, update on step_post to "${app}";
