-- 督办: somebody is named to see a document through. What was wanted and who was named never changes; it ends once.
create sequence supervision_id;
grant usage on sequence supervision_id to "${app}";
create table supervision (
  id          bigint primary key default nextval('supervision_id'),
  document_id uuid not null references document,
  kind        text not null check (kind in ('fixed-point', 'special', 'tracking')),
  -- 定点: which post is looked at
  post_code   text references post,
  -- 专项: the matter that it belongs to
  topic       text,
  -- 跟踪: every how many working days progress is asked for
  every_days  int check (every_days between 1 and 60),
  requirement text not null,
  supervisor  text not null references person,
  opened_by   text not null references person,
  opened_at   timestamptz not null,
  closed_by   text references person,
  closed_at   timestamptz,
  outcome     text,
  check ((kind = 'fixed-point') = (post_code is not null)),
  check ((kind = 'special') = (topic is not null)),
  check ((kind = 'tracking') = (every_days is not null)),
  check ((closed_at is null) = (closed_by is null) and (closed_at is null) = (outcome is null))
);
create index supervision_document on supervision (document_id, id);
create index supervision_open on supervision (document_id) where closed_at is null;
grant select, insert, update on supervision to "${app}";

-- 催办: every time that somebody was pressed: when, how, by whom, and the answer.
create sequence urge_id;
grant usage on sequence urge_id to "${app}";
create table urge (
  id             bigint primary key default nextval('urge_id'),
  document_id    uuid not null references document,
  -- where a supervision asked by itself
  supervision_id bigint references supervision,
  post_code      text not null references post,
  step           text not null,
  -- names of who was on duty there, as they were called then; JSON
  persons        text not null,
  at             timestamptz not null,
  urged_by       text not null references person,
  channel        text not null check (channel in ('product', 'phone', 'in-person', 'mail')),
  text           text not null,
  answer         text,
  answered_by    text references person,
  answered_at    timestamptz,
  check ((answer is null) = (answered_by is null) and (answer is null) = (answered_at is null))
);
create index urge_document on urge (document_id, id);
create index urge_supervision on urge (supervision_id, at) where supervision_id is not null;
grant select, insert, update on urge to "${app}";

-- What is to be looked at: whose warning point is reached.
create index task_warn on task (warn_at) where state = 'open';
create index document_warn on document (warn_at)
  where state in ('received', 'signed', 'reviewed', 'registered', 'proposed', 'approved', 'distributed');
