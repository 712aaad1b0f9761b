create schema banwen;
create schema engine;
create sequence banwen.absence_id;
create sequence banwen.card_event_id;
create sequence banwen.card_id;
create sequence banwen.cover_watch_id;
create sequence banwen.designation_id;
create sequence banwen.directory_run_id;
create sequence banwen.intake_item_id_seq;
create sequence banwen.post_change_id;
create sequence banwen.post_version_id;
create sequence banwen.reading_id_seq;
create sequence banwen.recalculation_id_seq;
create sequence banwen.receipt_number;
create sequence banwen.search_change_id_seq;
create sequence banwen.setting_change_id_seq;
create sequence banwen.sign_in_id_seq;
create sequence banwen.step_in_id;
create sequence banwen.supervision_id;
create sequence banwen.urge_id;
create table banwen.absence (
  id bigint not null default nextval('banwen.absence_id'::regclass),
  username text not null,
  reason text not null,
  whereabouts text,
  scope text not null,
  matters text[] not null default '{}'::text[],
  stated_from timestamp with time zone not null,
  stated_until timestamp with time zone not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  notes text,
  entered_by text not null,
  entered_at timestamp with time zone not null,
  returned_by text,
  returned_at timestamp with time zone,
  approver text not null,
  approval text not null,
  decided_by text,
  decided_at timestamp with time zone,
  refusal text
);
create table banwen.act (
  document_id uuid not null,
  seq integer not null,
  at timestamp with time zone not null,
  username text not null,
  name text not null,
  post_code text not null,
  post_name text not null,
  capacity text not null,
  acting_for text,
  acting_for_name text,
  task_id uuid,
  step text not null,
  outcome text not null,
  opinion text,
  data text not null,
  previous_digest text not null,
  digest text not null
);
create table banwen.audit_checkpoint (
  id bigint not null,
  at timestamp with time zone not null,
  chains bigint not null,
  acts bigint not null,
  previous_digest text not null,
  digest text not null
);
create table banwen.audit_checkpoint_head (
  checkpoint_id bigint not null,
  document_id uuid not null,
  seq integer not null,
  digest text not null
);
create table banwen.calendar_overlay (
  year integer not null,
  version integer not null,
  entries jsonb not null,
  changed_by text not null,
  changed_at timestamp with time zone not null
);
create table banwen.calendar_year (
  year integer not null,
  version integer not null,
  notice jsonb not null,
  changed_by text not null,
  changed_at timestamp with time zone not null
);
create table banwen.card (
  id bigint not null default nextval('banwen.card_id'::regclass),
  kind text not null,
  reason text not null,
  document_id uuid not null,
  task_id uuid,
  step text,
  username text not null,
  post_code text not null,
  post_name text not null,
  acting_for text,
  due_at timestamp with time zone not null,
  issued_at timestamp with time zone not null,
  month date not null
);
create table banwen.card_event (
  id bigint not null default nextval('banwen.card_event_id'::regclass),
  card_id bigint not null,
  action text not null,
  by text not null,
  at timestamp with time zone not null,
  reason text
);
create table banwen.card_rule (
  id boolean not null default true,
  cards boolean not null default true,
  since timestamp with time zone not null default now(),
  red_after_days integer not null default 1,
  yellows_for_red integer not null default 2
);
create table banwen.cover_setting (
  id boolean not null default true,
  separate_duties boolean not null default true,
  public_board boolean not null default false
);
create table banwen.cover_watch (
  id bigint not null default nextval('banwen.cover_watch_id'::regclass),
  kind text not null,
  subject text not null,
  post_code text not null,
  username text,
  holder text not null,
  authority text,
  begun_at timestamp with time zone not null,
  ended_at timestamp with time zone
);
create table banwen.deadline_note (
  id uuid not null,
  document_id uuid not null,
  task_id uuid,
  kind text not null,
  at timestamp with time zone not null,
  by_person text,
  allowed_by text,
  reason text,
  file_id uuid,
  old_due_at timestamp with time zone,
  new_due_at timestamp with time zone
);
create table banwen.deadline_rules (
  version integer not null,
  rules jsonb not null,
  changed_by text not null,
  changed_at timestamp with time zone not null
);
create table banwen.deadline_setting (
  id boolean not null default true,
  most_extensions smallint not null default 1
);
create table banwen.designation (
  id bigint not null default nextval('banwen.designation_id'::regclass),
  absence_id bigint not null,
  post_code text not null,
  username text not null,
  named_by text not null,
  named_at timestamp with time zone not null
);
create table banwen.directory_run (
  id bigint not null default nextval('banwen.directory_run_id'::regclass),
  at timestamp with time zone not null,
  by text,
  applied boolean not null,
  lines text not null
);
create table banwen.directory_turn (
  task text not null,
  taken_at timestamp with time zone not null
);
create table banwen.document (
  id uuid not null,
  state text not null,
  review_first boolean not null,
  process_instance text,
  received_at timestamp with time zone not null,
  received_by text not null,
  released_sha256 text,
  classification text,
  receipt_id text,
  signed_at timestamp with time zone,
  copies_expected integer,
  copies_received integer,
  seal_intact boolean,
  receipt_note text,
  title text not null,
  document_number text,
  document_number_key text,
  sender text,
  sender_level text,
  document_type text,
  kind text,
  urgency text not null,
  channel text,
  document_date date,
  copies integer,
  pages integer,
  main_recipients text,
  copy_recipients text,
  signer text,
  contact text,
  remark text,
  reply_required boolean not null default false,
  reply_by timestamp with time zone,
  registration_number text,
  registered_at timestamp with time zone,
  plan text,
  reading_closed boolean not null default false,
  result text,
  reply text,
  retention text,
  concluded_at timestamp with time zone,
  archived_at timestamp with time zone,
  matter text,
  budget_unit text,
  budget_quantity bigint,
  budget_used bigint not null default 0,
  running_since timestamp with time zone,
  warn_percent smallint,
  rule_version integer,
  rule_row integer,
  due_at timestamp with time zone,
  warn_at timestamp with time zone,
  due_by text,
  leader_due_at timestamp with time zone,
  leader_due_by text,
  extended_to timestamp with time zone,
  extensions smallint not null default 0,
  stopped_at timestamp with time zone,
  stop_reason text,
  stopped_seconds bigint not null default 0,
  warned_for timestamp with time zone,
  told_for timestamp with time zone,
  basis bigint not null default 0
);
create table banwen.document_file (
  id uuid not null,
  document_id uuid not null,
  ordinal integer not null,
  name text not null,
  media_type text not null,
  size bigint not null,
  sha256 text not null,
  pages integer,
  readability text not null,
  encrypted boolean not null,
  object_key text not null,
  added_at timestamp with time zone not null,
  added_by text not null
);
create table banwen.draft (
  username text not null,
  key text not null,
  fields text not null,
  saved_at timestamp with time zone not null
);
create table banwen.extraction (
  sha256 text not null,
  state text not null,
  version integer,
  proposals jsonb not null default '[]'::jsonb,
  due_at timestamp with time zone,
  tries integer not null default 0,
  read_at timestamp with time zone
);
create table banwen.flow_setting (
  id boolean not null default true,
  review_first boolean not null default true
);
create table banwen.flyway_schema_history (
  installed_rank integer not null,
  version character varying(50),
  description character varying(200) not null,
  type character varying(20) not null,
  script character varying(1000) not null,
  checksum integer,
  installed_by character varying(100) not null,
  installed_on timestamp without time zone not null default now(),
  execution_time integer not null,
  success boolean not null
);
create table banwen.handover (
  id text not null,
  kind text not null,
  post_code text not null,
  from_user text not null,
  to_user text not null,
  at timestamp with time zone not null,
  content text not null,
  confirmed_by text not null,
  confirmed_at timestamp with time zone not null,
  facts text not null,
  pdf_key text,
  pdf_sha256 text,
  pdf_size bigint
);
create table banwen.idle_step (
  task_id uuid not null,
  deputy text not null,
  told_at timestamp with time zone not null,
  step_in bigint,
  acted_at timestamp with time zone
);
create table banwen.intake_item (
  id bigint not null,
  source text not null,
  item_key text not null,
  name text not null,
  state text not null,
  tries integer not null,
  begun_at timestamp with time zone not null,
  message_id text,
  sha256 text,
  document_id uuid,
  reason text,
  reason_args text[],
  decided_at timestamp with time zone,
  moved_at timestamp with time zone,
  settled_at timestamp with time zone,
  settled_by text
);
create table banwen.intake_left_out (
  item_id bigint not null,
  ordinal integer not null,
  name text not null,
  reason text not null,
  reason_args text[] not null
);
create table banwen.intake_source (
  code text not null,
  last_look_at timestamp with time zone,
  last_success_at timestamp with time zone,
  last_error_at timestamp with time zone,
  error text,
  error_args text[],
  failures integer not null default 0,
  next_look_at timestamp with time zone not null
);
create table banwen.kept_file (
  object_key text not null,
  until timestamp with time zone not null,
  kept_at timestamp with time zone not null
);
create table banwen.leave_tier (
  up_to_days integer,
  approver text not null
);
create table banwen.matter (
  code text not null,
  name text not null,
  position integer not null,
  active boolean not null default true
);
create table banwen.notice (
  id uuid not null,
  post_code text,
  document_id uuid,
  code text not null,
  args text not null,
  created_at timestamp with time zone not null,
  seen_at timestamp with time zone,
  seen_by text,
  username text,
  link text,
  subject text,
  about uuid,
  mail_after timestamp with time zone,
  mailed_at timestamp with time zone
);
create table banwen.number_counter (
  class text not null,
  year integer not null,
  last integer not null
);
create table banwen.number_rule (
  class text not null,
  pattern text not null
);
create table banwen.office_hours (
  version integer not null,
  hours jsonb not null,
  changed_by text not null,
  changed_at timestamp with time zone not null
);
create table banwen.oidc_session (
  session_id text not null,
  sid text,
  subject text not null,
  began_at timestamp with time zone not null
);
create table banwen.outgoing_mail (
  id uuid not null,
  username text not null,
  address text not null,
  subject text not null,
  body text not null,
  created_at timestamp with time zone not null,
  next_try_at timestamp with time zone not null,
  tries integer not null default 0,
  last_error text,
  sent_at timestamp with time zone,
  refused_at timestamp with time zone
);
create table banwen.person (
  username text not null,
  name text not null,
  password_hash text,
  active boolean not null default true,
  admin boolean not null default false,
  inspector boolean not null default false,
  credentials integer not null default 0,
  must_change_password boolean not null default false,
  mail text,
  mail_wanted boolean not null default true,
  mail_language text not null default 'zh-CN'::text,
  subject text,
  closed_by_directory boolean not null default false,
  machine boolean not null default false
);
create table banwen.phrase (
  id uuid not null default gen_random_uuid(),
  step text not null,
  field text not null,
  owner text,
  text text not null,
  position integer not null
);
create table banwen.post (
  code text not null
);
create table banwen.post_change (
  id bigint not null default nextval('banwen.post_change_id'::regclass),
  post_code text not null,
  effective_from timestamp with time zone not null,
  details text not null,
  reason text not null,
  state text not null,
  entered_by text not null,
  entered_at timestamp with time zone not null,
  decided_by text,
  decided_at timestamp with time zone
);
create table banwen.post_version (
  id bigint not null default nextval('banwen.post_version_id'::regclass),
  post_code text not null,
  valid_from timestamp with time zone not null,
  valid_to timestamp with time zone not null default 'infinity'::timestamp with time zone,
  name text not null,
  office text not null,
  duties text not null default ''::text,
  holder_a text not null,
  holder_b text,
  supervisor text,
  key_post boolean not null default false,
  not_deputisable text,
  party_government_office boolean not null default false,
  main_leader boolean not null default false,
  position integer not null,
  change_id bigint
);
create table banwen.provisional_object (
  object_key text not null,
  recorded_at timestamp with time zone not null
);
create table banwen.quiet_time (
  id boolean not null default true,
  begins time without time zone not null default '20:00:00'::time without time zone,
  ends time without time zone not null default '08:00:00'::time without time zone
);
create table banwen.reading (
  id bigint not null,
  at timestamp with time zone not null,
  username text not null,
  what text not null,
  document_id uuid,
  path text not null,
  address text not null
);
create table banwen.recalculation (
  id bigint not null,
  cause text not null,
  detail text,
  requested_by text,
  requested_at timestamp with time zone not null,
  requested_in xid8 not null,
  created_at timestamp with time zone not null default now(),
  cursor_at uuid,
  settled boolean not null default false,
  looked_at integer not null default 0,
  earlier integer not null default 0,
  later integer not null default 0,
  finished_at timestamp with time zone
);
create table banwen.register_export (
  id uuid not null,
  requested_by text not null,
  requested_at timestamp with time zone not null,
  format text not null,
  selection text not null,
  state text not null,
  done integer not null default 0,
  total integer not null,
  attempts integer not null default 0,
  worked_at timestamp with time zone,
  finished_at timestamp with time zone,
  failure text,
  size bigint
);
create table banwen.registration_number (
  document_id uuid not null,
  class text not null,
  year integer not null,
  seq integer not null,
  number text not null,
  allocated_at timestamp with time zone not null,
  voided_at timestamp with time zone,
  voided_by text,
  void_reason text
);
create table banwen.reminder_ladder (
  urgency text not null,
  before_limit boolean not null,
  at_limit boolean not null,
  every_hours integer not null,
  times integer not null,
  escalate_after integer,
  idle_percent integer not null,
  at_night boolean not null
);
create table banwen.reminder_plan (
  subject uuid not null,
  document_id uuid not null,
  of_task boolean not null,
  due_at timestamp with time zone not null,
  done text[] not null default '{}'::text[],
  next_at timestamp with time zone
);
create table banwen.rendition (
  sha256 text not null,
  media_type text not null,
  state text not null,
  text_state text not null,
  generation integer not null default 1,
  shown integer,
  pages integer,
  limited_by text,
  failure text,
  text_failure text,
  task text,
  rank smallint not null default 1,
  due_at timestamp with time zone not null,
  lease bigint not null default 0,
  worked_at timestamp with time zone,
  tries integer not null default 0,
  spent_ms bigint not null default 0,
  requested_at timestamp with time zone not null,
  finished_at timestamp with time zone
);
create table banwen.rendition_page (
  sha256 text not null,
  generation integer not null,
  page integer not null,
  width real not null,
  height real not null,
  pictures jsonb not null,
  text text not null,
  runs jsonb not null,
  text_source text not null,
  failure text,
  complete boolean not null default true
);
create table banwen.saved_search (
  id uuid not null,
  username text not null,
  name text not null,
  parameters text not null,
  saved_at timestamp with time zone not null
);
create table banwen.search_change (
  id bigint not null,
  document_id uuid,
  sha256 text,
  rank smallint not null default 0,
  noted_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  tries integer not null default 0
);
create table banwen.search_number (
  document_id uuid not null,
  place text not null,
  kind text not null,
  head text not null,
  year integer not null,
  seq integer not null
);
create table banwen.search_part (
  document_id uuid not null,
  place text not null,
  kind text not null,
  file_id uuid,
  page integer,
  text text not null,
  digest uuid not null,
  words tsvector not null
);
create table banwen.search_rebuild (
  id boolean not null default true,
  version integer not null default 0,
  documents integer not null default 0,
  started_at timestamp with time zone,
  started_by text
);
create table banwen.setting_change (
  id bigint not null,
  setting text not null,
  field text not null,
  old_value text not null,
  new_value text not null,
  changed_at timestamp with time zone not null,
  changed_by text not null
);
create table banwen.sign_in (
  id bigint not null,
  at timestamp with time zone not null,
  username text,
  address text not null,
  outcome text not null
);
create table banwen.spring_session (
  primary_id text not null,
  session_id text not null,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval integer not null,
  expiry_time bigint not null,
  principal_name text
);
create table banwen.spring_session_attributes (
  session_primary_id text not null,
  attribute_name text not null,
  attribute_bytes bytea not null
);
create table banwen.staged_upload (
  id uuid not null,
  object_key text not null,
  username text not null,
  name text not null,
  media_type text not null,
  size bigint not null,
  sha256 text not null,
  pages integer,
  readability text not null,
  encrypted boolean not null,
  uploaded_at timestamp with time zone not null
);
create table banwen.step_in (
  id bigint not null default nextval('banwen.step_in_id'::regclass),
  post_code text not null,
  username text not null,
  reason text not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  ordered_by text not null,
  ordered_at timestamp with time zone not null,
  ended_by text,
  ended_at timestamp with time zone
);
create table banwen.step_post (
  step text not null,
  post_code text not null
);
create table banwen.store_check (
  id uuid not null,
  requested_by text not null,
  requested_at timestamp with time zone not null,
  state text not null,
  seen bigint not null default 0,
  worked_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  report text,
  failure text
);
create table banwen.supervision (
  id bigint not null default nextval('banwen.supervision_id'::regclass),
  document_id uuid not null,
  kind text not null,
  post_code text,
  topic text,
  every_days integer,
  requirement text not null,
  supervisor text not null,
  opened_by text not null,
  opened_at timestamp with time zone not null,
  closed_by text,
  closed_at timestamp with time zone,
  outcome text
);
create table banwen.task (
  id uuid not null,
  document_id uuid not null,
  engine_task text not null,
  step text not null,
  post_code text not null,
  branch_post text,
  state text not null,
  revision integer not null default 1,
  urgency_rank smallint not null,
  created_at timestamp with time zone not null,
  due_at timestamp with time zone,
  opened_at timestamp with time zone,
  opened_by text,
  closed_at timestamp with time zone,
  closed_by text,
  outcome text,
  opinion text,
  state_set_in xid8,
  matter text,
  budget_unit text,
  budget_quantity bigint,
  budget_used bigint not null default 0,
  running_since timestamp with time zone,
  warn_percent smallint,
  rule_version integer,
  rule_row integer,
  warn_at timestamp with time zone,
  due_by text,
  warned_for timestamp with time zone,
  told_for timestamp with time zone
);
create table banwen.text_print (
  sha256 text not null,
  stale boolean not null default true,
  letters integer,
  signature integer[],
  bands bigint[],
  number_key text
);
create table banwen.urge (
  id bigint not null default nextval('banwen.urge_id'::regclass),
  document_id uuid not null,
  supervision_id bigint,
  post_code text not null,
  step text not null,
  persons text not null,
  at timestamp with time zone not null,
  urged_by text not null,
  channel text not null,
  text text not null,
  answer text,
  answered_by text,
  answered_at timestamp with time zone
);
insert into banwen.absence (id, username, reason, whereabouts, scope, matters, stated_from, stated_until, starts_at, ends_at, notes, entered_by, entered_at, returned_by, returned_at, approver, approval, decided_by, decided_at, refusal) values ('1', 'clerk', '下村', '东风村', 'except-listed', '{finance,personnel}', '2026-03-02 13:00:00+08', '2026-03-02 18:00:00+08', '2026-03-02 13:05:00.123456+08', '2026-03-02 17:00:00+08', '防汛通知今天要回', 'clerk', '2026-03-02 13:05:00.123456+08', 'clerk', '2026-03-02 17:00:00+08', 'none', 'not-needed', NULL, NULL, NULL);
insert into banwen.act (document_id, seq, at, username, name, post_code, post_name, capacity, acting_for, acting_for_name, task_id, step, outcome, opinion, data, previous_digest, digest) values ('11111111-1111-4111-8111-111111111111', '1', '2026-03-02 10:00:00.123456+08', 'clerk', '沈文秀', 'office-clerk', '党政办文书', 'holder', NULL, NULL, 'a7ed7c35-3439-4cbb-a60c-576f0156391e', 'register', 'registered', NULL, '{"title":"关于做好防汛工作的通知"}', '', 'c55a6b76d5099b8fc2d6d63ef8ff83ce074e71d9a46e6df39b41333f82cb8ea2');
insert into banwen.act (document_id, seq, at, username, name, post_code, post_name, capacity, acting_for, acting_for_name, task_id, step, outcome, opinion, data, previous_digest, digest) values ('11111111-1111-4111-8111-111111111111', '2', '2026-03-02 10:00:00.123456+08', 'clerk', '沈文秀', 'office-clerk', '党政办文书', 'holder', NULL, NULL, '68dbe786-84af-4542-bb46-7d5bb8b84312', 'register', 'registered', '同意,请民政办''主办''', '{"title":"关于做好防汛工作的通知"}', 'c55a6b76d5099b8fc2d6d63ef8ff83ce074e71d9a46e6df39b41333f82cb8ea2', 'fcb1cd5ab7ab3f7da3b0b28f79dad8762c4b146f22c31ba0438ad509bf4019cd');
insert into banwen.act (document_id, seq, at, username, name, post_code, post_name, capacity, acting_for, acting_for_name, task_id, step, outcome, opinion, data, previous_digest, digest) values ('11111111-1111-4111-8111-111111111111', '3', '2026-03-02 10:00:00.123456+08', 'clerk', '沈文秀', 'office-clerk', '党政办文书', 'holder', NULL, NULL, 'b3bdd8f1-8285-4be9-89c6-7fc0416b5010', 'register', 'registered', '第一行
第二行', '{"title":"关于做好防汛工作的通知"}', 'fcb1cd5ab7ab3f7da3b0b28f79dad8762c4b146f22c31ba0438ad509bf4019cd', '4492ac1872025728cebd2444c06865a707b6c71c7184144508df15a743d603a2');
insert into banwen.act (document_id, seq, at, username, name, post_code, post_name, capacity, acting_for, acting_for_name, task_id, step, outcome, opinion, data, previous_digest, digest) values ('22222222-2222-4222-8222-222222222222', '1', '2026-03-02 10:00:00.123456+08', 'clerk', '沈文秀', 'office-clerk', '党政办文书', 'holder', NULL, NULL, 'ae5b8d3a-2676-49b0-a1dc-f7f3c0797aff', 'register', 'registered', '', '{"title":"关于做好防汛工作的通知"}', '', 'f2abcbf6eebbfc7b67b514ab807192b1c5c9f7b59a7c01729421dc031398e939');
insert into banwen.audit_checkpoint (id, at, chains, acts, previous_digest, digest) values ('1', '2026-03-02 10:00:00.123456+08', '2', '3', '', 'be4e7fb51a6aebd540977f1a9f0e326064ee969a5555e8d7ec4cee4daade3f69');
insert into banwen.audit_checkpoint (id, at, chains, acts, previous_digest, digest) values ('2', '2026-03-02 10:00:00.123456+08', '2', '4', 'be4e7fb51a6aebd540977f1a9f0e326064ee969a5555e8d7ec4cee4daade3f69', '4da691617d67e7c4a2a3f5be5993ec04487f9a53b89c2e9938c14d0af8adfa76');
insert into banwen.audit_checkpoint_head (checkpoint_id, document_id, seq, digest) values ('1', '11111111-1111-4111-8111-111111111111', '2', 'fcb1cd5ab7ab3f7da3b0b28f79dad8762c4b146f22c31ba0438ad509bf4019cd');
insert into banwen.audit_checkpoint_head (checkpoint_id, document_id, seq, digest) values ('1', '22222222-2222-4222-8222-222222222222', '1', 'f2abcbf6eebbfc7b67b514ab807192b1c5c9f7b59a7c01729421dc031398e939');
insert into banwen.audit_checkpoint_head (checkpoint_id, document_id, seq, digest) values ('2', '11111111-1111-4111-8111-111111111111', '3', '4492ac1872025728cebd2444c06865a707b6c71c7184144508df15a743d603a2');
insert into banwen.calendar_overlay (year, version, entries, changed_by, changed_at) values ('2026', '1', '[]', 'admin', '2026-03-02 17:00:00+08');
insert into banwen.calendar_year (year, version, notice, changed_by, changed_at) values ('2027', '1', '{"days": [{"date": "2027-01-01", "name": "元旦", "isOffDay": true}], "year": 2027}', 'admin', '2026-03-02 17:00:00+08');
insert into banwen.card (id, kind, reason, document_id, task_id, step, username, post_code, post_name, acting_for, due_at, issued_at, month) values ('1', 'yellow', 'step-overdue', '11111111-1111-4111-8111-111111111111', '44444444-4444-4444-8444-444444444402', 'propose', 'director', 'office-director', '党政办主任', NULL, '2026-03-04 17:30:00+08', '2026-03-04 17:30:00+08', '2026-03-01');
insert into banwen.card_event (id, card_id, action, by, at, reason) values ('1', '1', 'contested', 'director', '2026-03-05 09:00:00+08', '停电');
insert into banwen.card_rule (id, cards, since, red_after_days, yellows_for_red) values ('true', 'true', '2026-11-22 23:43:28.643463+08', '1', '2');
insert into banwen.cover_setting (id, separate_duties, public_board) values ('true', 'true', 'false');
insert into banwen.cover_watch (id, kind, subject, post_code, username, holder, authority, begun_at, ended_at) values ('1', 'acts', 'acts absence-1 office-clerk director', 'office-clerk', 'director', 'clerk', 'absence-1', '2026-03-02 13:05:00+08', '2026-03-02 17:30:00+08');
insert into banwen.deadline_note (id, document_id, task_id, kind, at, by_person, allowed_by, reason, file_id, old_due_at, new_due_at) values ('77777777-7777-4777-8777-777777777701', '11111111-1111-4111-8111-111111111111', NULL, 'extended', '2026-03-03 09:00:00+08', 'clerk', 'director', '等县级部门''答复''', NULL, '2026-03-05 17:30:00+08', '2026-03-09 17:30:00+08');
insert into banwen.deadline_rules (version, rules, changed_by, changed_at) values ('1', '[]', 'admin', '2026-03-02 17:00:00+08');
insert into banwen.deadline_setting (id, most_extensions) values ('true', '1');
insert into banwen.designation (id, absence_id, post_code, username, named_by, named_at) values ('1', '1', 'office-clerk', 'former', 'director', '2026-03-02 13:10:00+08');
insert into banwen.directory_run (id, at, by, applied, lines) values ('1', '2026-03-02 09:00:00+08', 'admin', 'true', '[]');
insert into banwen.directory_turn (task, taken_at) values ('look', '2026-03-02 09:00:00+08');
insert into banwen.document (id, state, review_first, process_instance, received_at, received_by, released_sha256, classification, receipt_id, signed_at, copies_expected, copies_received, seal_intact, receipt_note, title, document_number, document_number_key, sender, sender_level, document_type, kind, urgency, channel, document_date, copies, pages, main_recipients, copy_recipients, signer, contact, remark, reply_required, reply_by, registration_number, registered_at, plan, reading_closed, result, reply, retention, concluded_at, archived_at, matter, budget_unit, budget_quantity, budget_used, running_since, warn_percent, rule_version, rule_row, due_at, warn_at, due_by, leader_due_at, leader_due_by, extended_to, extensions, stopped_at, stop_reason, stopped_seconds, warned_for, told_for, basis) values ('11111111-1111-4111-8111-111111111111', 'distributed', 'true', '2501', '2026-03-02 09:15:00.123456+08', 'clerk', NULL, NULL, 'R20260302-0001', '2026-03-02 09:20:00+08', '2', '2', 'true', '封口''完好''', '关于做好2026年防汛工作的通知', '县府办〔2026〕8号', '县府办〔2026〕8号', '县人民政府办公室', 'county', '通知', 'act', 'urgent', 'paper', '2026-02-28', '2', '6', '各乡镇人民政府', NULL, NULL, NULL, '第一行
第二行', 'true', '2026-03-20 18:00:00+08', '收〔2026〕1号', '2026-03-02 10:00:00+08', '{"leaders":["office-director"],"leaderOrder":"in-order","lead":"civil-affairs","assisting":[],"readers":[]}', 'false', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '0', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '0', NULL, NULL, '0', NULL, NULL, '0');
insert into banwen.document (id, state, review_first, process_instance, received_at, received_by, released_sha256, classification, receipt_id, signed_at, copies_expected, copies_received, seal_intact, receipt_note, title, document_number, document_number_key, sender, sender_level, document_type, kind, urgency, channel, document_date, copies, pages, main_recipients, copy_recipients, signer, contact, remark, reply_required, reply_by, registration_number, registered_at, plan, reading_closed, result, reply, retention, concluded_at, archived_at, matter, budget_unit, budget_quantity, budget_used, running_since, warn_percent, rule_version, rule_row, due_at, warn_at, due_by, leader_due_at, leader_due_by, extended_to, extensions, stopped_at, stop_reason, stopped_seconds, warned_for, told_for, basis) values ('22222222-2222-4222-8222-222222222222', 'archived', 'false', NULL, '2025-12-30 16:00:00+08', 'former', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '关于春节放假的通知', NULL, NULL, NULL, NULL, NULL, 'read', 'routine', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'false', NULL, '收〔2025〕7号', '2025-12-30 16:30:00+08', NULL, 'false', '已传达', NULL, '10年', '2026-01-05 09:00:00+08', '2026-01-05 09:00:01+08', NULL, NULL, NULL, '0', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '0', NULL, NULL, '0', NULL, NULL, '0');
insert into banwen.document (id, state, review_first, process_instance, received_at, received_by, released_sha256, classification, receipt_id, signed_at, copies_expected, copies_received, seal_intact, receipt_note, title, document_number, document_number_key, sender, sender_level, document_type, kind, urgency, channel, document_date, copies, pages, main_recipients, copy_recipients, signer, contact, remark, reply_required, reply_by, registration_number, registered_at, plan, reading_closed, result, reply, retention, concluded_at, archived_at, matter, budget_unit, budget_quantity, budget_used, running_since, warn_percent, rule_version, rule_row, due_at, warn_at, due_by, leader_due_at, leader_due_by, extended_to, extensions, stopped_at, stop_reason, stopped_seconds, warned_for, told_for, basis) values ('33333333-3333-4333-8333-333333333333', 'kept-outside', 'true', NULL, '2026-03-03 08:00:00+08', 'clerk', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', '秘密', 'R20260303-0001', NULL, NULL, NULL, NULL, NULL, '(未入库)', NULL, NULL, NULL, NULL, NULL, NULL, 'routine', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'false', NULL, NULL, NULL, NULL, 'false', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '0', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '0', NULL, NULL, '0', NULL, NULL, '0');
insert into banwen.document_file (id, document_id, ordinal, name, media_type, size, sha256, pages, readability, encrypted, object_key, added_at, added_by) values ('55555555-5555-4555-8555-555555555555', '11111111-1111-4111-8111-111111111111', '1', '防汛通知 (正文).pdf', 'application/pdf', '123456', '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', '6', 'TEXT', 'false', '2026/03/55555555', '2026-03-02 09:15:00+08', 'clerk');
insert into banwen.draft (username, key, fields, saved_at) values ('director', 'task-44444444-4444-4444-8444-444444444402', '{"opinion":["拟请民政办主办"]}', '2026-03-02 16:30:00+08');
insert into banwen.extraction (sha256, state, version, proposals, due_at, tries, read_at) values ('9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', 'ready', '1', '[{"page": 1, "boxes": [{"x": 100, "y": 100, "width": 88, "height": 22}], "field": "TITLE", "value": "防汛通知", "confidence": 0.9}]', NULL, '0', '2026-03-02 09:15:03+08');
insert into banwen.flow_setting (id, review_first) values ('true', 'false');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('0', NULL, '<< Flyway Schema Creation >>', 'SCHEMA', '"banwen"', NULL, 'banwen_owner', '2026-11-22 15:43:27.682646', '0', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('1', '001', 'schemas and roles', 'SQL', 'platform/V001__schemas_and_roles.sql', '-1926951287', 'banwen_owner', '2026-11-22 15:43:27.731342', '5', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('10', '080', 'related', 'SQL', 'circulation/V080__related.sql', '546175397', 'banwen_owner', '2026-11-22 15:43:27.927383', '10', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('11', '081', 'draft', 'SQL', 'drafts/V081__draft.sql', '1034417891', 'banwen_owner', '2026-11-22 15:43:27.945991', '4', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('12', '082', 'phrase', 'SQL', 'phrases/V082__phrase.sql', '-1809596971', 'banwen_owner', '2026-11-22 15:43:27.966525', '10', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('13', '085', 'task state set in', 'SQL', 'circulation/V085__task_state_set_in.sql', '536679251', 'banwen_owner', '2026-11-22 15:43:27.992572', '3', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('14', '086', 'desk indexes', 'SQL', 'circulation/V086__desk_indexes.sql', '-44245616', 'banwen_owner', '2026-11-22 15:43:28.007295', '3', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('15', '090', 'register export', 'SQL', 'registration/V090__register_export.sql', '-482616488', 'banwen_owner', '2026-11-22 15:43:28.025584', '5', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('16', '095', 'staged upload', 'SQL', 'intake/V095__staged_upload.sql', '-1051779908', 'banwen_owner', '2026-11-22 15:43:28.040092', '5', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('17', '096', 'setting change', 'SQL', 'administration/V096__setting_change.sql', '-1270518882', 'banwen_owner', '2026-11-22 15:43:28.059376', '5', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('18', '100', 'post register', 'SQL', 'posts/V100__post_register.sql', '-234399525', 'banwen_owner', '2026-11-22 15:43:28.075477', '29', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('19', '101', 'absence', 'SQL', 'posts/V101__absence.sql', '1320615971', 'banwen_owner', '2026-11-22 15:43:28.123789', '34', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('2', '010', 'person', 'SQL', 'identity/V010__person.sql', '-2005475330', 'banwen_owner', '2026-11-22 15:43:27.763722', '8', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('20', '102', 'matter', 'SQL', 'circulation/V102__matter.sql', '775658562', 'banwen_owner', '2026-11-22 15:43:28.167804', '4', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('21', '103', 'cover setting', 'SQL', 'posts/V103__cover_setting.sql', '-190563565', 'banwen_owner', '2026-11-22 15:43:28.180129', '2', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('22', '104', 'act acting for', 'SQL', 'audit/V104__act_acting_for.sql', '-1451231144', 'banwen_owner', '2026-11-22 15:43:28.187656', '1', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('23', '105', 'handover', 'SQL', 'cover/V105__handover.sql', '-396117237', 'banwen_owner', '2026-11-22 15:43:28.194194', '4', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('24', '120', 'working calendar', 'SQL', 'calendar/V120__working_calendar.sql', '-2059963198', 'banwen_owner', '2026-11-22 15:43:28.204517', '7', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('25', '121', 'deadline rules', 'SQL', 'deadlines/V121__deadline_rules.sql', '721445850', 'banwen_owner', '2026-11-22 15:43:28.223168', '4', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('26', '122', 'calendar overlay', 'SQL', 'calendar/V122__calendar_overlay.sql', '-923367242', 'banwen_owner', '2026-11-22 15:43:28.238616', '3', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('27', '130', 'sign in', 'SQL', 'identity/V130__sign_in.sql', '698121935', 'banwen_owner', '2026-11-22 15:43:28.246702', '2', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('28', '131', 'post change withdrawn', 'SQL', 'posts/V131__post_change_withdrawn.sql', '1963285948', 'banwen_owner', '2026-11-22 15:43:28.255044', '2', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('29', '132', 'matter active', 'SQL', 'posts/V132__matter_active.sql', '1512735359', 'banwen_owner', '2026-11-22 15:43:28.267098', '2', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('3', '020', 'post', 'SQL', 'posts/V020__post.sql', '380892474', 'banwen_owner', '2026-11-22 15:43:27.7868', '5', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('30', '140', 'handover record', 'SQL', 'cover/V140__handover_record.sql', '-34965875', 'banwen_owner', '2026-11-22 15:43:28.282876', '5', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('31', '141', 'notice to people', 'SQL', 'notification/V141__notice_to_people.sql', '221329396', 'banwen_owner', '2026-11-22 15:43:28.2965', '2', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('32', '142', 'cover watch', 'SQL', 'cover/V142__cover_watch.sql', '1246111319', 'banwen_owner', '2026-11-22 15:43:28.311372', '18', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('33', '150', 'deadlines', 'SQL', 'circulation/V150__deadlines.sql', '1569132092', 'banwen_owner', '2026-11-22 15:43:28.347961', '136', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('34', '170', 'notice reach', 'SQL', 'notification/V170__notice_reach.sql', '-872554741', 'banwen_owner', '2026-11-22 15:43:28.51137', '32', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('35', '171', 'person mail', 'SQL', 'identity/V171__person_mail.sql', '-339294524', 'banwen_owner', '2026-11-22 15:43:28.559461', '1', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('36', '172', 'supervision', 'SQL', 'supervision/V172__supervision.sql', '-1127743740', 'banwen_owner', '2026-11-22 15:43:28.571335', '34', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('37', '173', 'act signed for', 'SQL', 'circulation/V173__act_signed_for.sql', '-1971398539', 'banwen_owner', '2026-11-22 15:43:28.626478', '1', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('38', '174', 'reminders', 'SQL', 'supervision/V174__reminders.sql', '-619792536', 'banwen_owner', '2026-11-22 15:43:28.639689', '27', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('39', '175', 'card', 'SQL', 'supervision/V175__card.sql', '-2078506544', 'banwen_owner', '2026-11-22 15:43:28.684472', '16', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('4', '030', 'document', 'SQL', 'circulation/V030__document.sql', '-706588222', 'banwen_owner', '2026-11-22 15:43:27.807224', '21', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('40', '190', 'rendition', 'SQL', 'rendition/V190__rendition.sql', '513396384', 'banwen_owner', '2026-11-22 15:43:28.709944', '17', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('41', '200', 'search', 'SQL', 'search/V200__search.sql', '-149512742', 'banwen_owner', '2026-11-22 15:43:28.740204', '46', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('42', '201', 'saved search', 'SQL', 'search/V201__saved_search.sql', '-83519731', 'banwen_owner', '2026-11-22 15:43:28.81132', '5', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('43', '202', 'leave refused', 'SQL', 'posts/V202__leave_refused.sql', '-213370720', 'banwen_owner', '2026-11-22 15:43:28.82407', '1', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('44', '210', 'person of directory', 'SQL', 'identity/V210__person_of_directory.sql', '-1852559039', 'banwen_owner', '2026-11-22 15:43:28.82956', '1', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('45', '211', 'session', 'SQL', 'web/V211__session.sql', '881846501', 'banwen_owner', '2026-11-22 15:43:28.839006', '12', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('46', '212', 'keycloak', 'SQL', 'keycloak/V212__keycloak.sql', '710446275', 'banwen_owner', '2026-11-22 15:43:28.867358', '19', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('47', '220', 'store check', 'SQL', 'operation/V220__store_check.sql', '1673586776', 'banwen_owner', '2026-11-22 15:43:28.903195', '9', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('48', '221', 'sign in', 'SQL', 'identity/V221__sign_in.sql', '228115021', 'banwen_owner', '2026-11-22 15:43:28.924033', '5', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('49', '230', 'machine account', 'SQL', 'identity/V230__machine_account.sql', '-1705479808', 'banwen_owner', '2026-11-22 15:43:28.937634', '2', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('5', '040', 'document file', 'SQL', 'intake/V040__document_file.sql', '-1341599547', 'banwen_owner', '2026-11-22 15:43:27.842376', '6', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('50', '231', 'automatic act', 'SQL', 'audit/V231__automatic_act.sql', '1177365300', 'banwen_owner', '2026-11-22 15:43:28.944559', '1', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('51', '232', 'intake source', 'SQL', 'sources/V232__intake_source.sql', '-804174506', 'banwen_owner', '2026-11-22 15:43:28.960706', '18', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('52', '233', 'text print', 'SQL', 'completeness/V233__text_print.sql', '1842960153', 'banwen_owner', '2026-11-22 15:43:28.998167', '6', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('53', '234', 'typed pages', 'SQL', 'rendition/V234__typed_pages.sql', '657214496', 'banwen_owner', '2026-11-22 15:43:29.012445', '0', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('54', '235', 'page complete', 'SQL', 'rendition/V235__page_complete.sql', '163746019', 'banwen_owner', '2026-11-22 15:43:29.017212', '4', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('55', '236', 'text number', 'SQL', 'completeness/V236__text_number.sql', '393081706', 'banwen_owner', '2026-11-22 15:43:29.045326', '31', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('56', '240', 'extraction', 'SQL', 'extraction/V240__extraction.sql', '-748803919', 'banwen_owner', '2026-11-22 15:43:29.090371', '5', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('57', '255', 'reading', 'SQL', 'readings/V255__reading.sql', '314083700', 'banwen_owner', '2026-11-22 15:43:29.107085', '16', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('58', '256', 'purge', 'SQL', 'readings/V256__purge.sql', '-1443746779', 'banwen_owner', '2026-11-22 15:43:29.138315', '2', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('59', '257', 'kept file', 'SQL', 'operation/V257__kept_file.sql', '-1622615753', 'banwen_owner', '2026-11-22 15:43:29.170916', '26', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('6', '050', 'registration number', 'SQL', 'registration/V050__registration_number.sql', '-992799197', 'banwen_owner', '2026-11-22 15:43:27.859919', '8', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('60', '265', 'settled refusal', 'SQL', 'sources/V265__settled_refusal.sql', '1069625413', 'banwen_owner', '2026-11-22 15:43:29.208099', '6', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('61', '270', 'text print of rendition', 'SQL', 'completeness/V270__text_print_of_rendition.sql', '-2127151854', 'banwen_owner', '2026-11-22 15:43:29.224582', '2', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('7', '060', 'act', 'SQL', 'audit/V060__act.sql', '2121076215', 'banwen_owner', '2026-11-22 15:43:27.87637', '4', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('8', '061', 'checkpoint', 'SQL', 'audit/V061__checkpoint.sql', '-615011802', 'banwen_owner', '2026-11-22 15:43:27.886868', '9', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('9', '070', 'notice', 'SQL', 'notification/V070__notice.sql', '-1181890153', 'banwen_owner', '2026-11-22 15:43:27.907161', '5', 'true');
insert into banwen.handover (id, kind, post_code, from_user, to_user, at, content, confirmed_by, confirmed_at, facts, pdf_key, pdf_sha256, pdf_size) values ('1-office-clerk-out', 'out', 'office-clerk', 'clerk', 'director', '2026-03-02 13:05:00+08', '{"open":[],"openTotal":0,"urgent":0,"done":[],"doneTotal":0}', 'director', '2026-03-02 13:20:00+08', '{"post":{"code":"office-clerk","name":"党政办文书"},"from":{"username":"clerk","name":"沈文秀"},"to":{"username":"director","name":"唐晓燕"},"since":"2026-03-02T13:05:00+08:00","until":"2026-03-02T17:30:00+08:00","reason":"下村","whereabouts":"东风村","scope":"all","matters":[],"notes":null}', 'handovers/99999999-9999-4999-8999-999999999999', '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', '21000');
insert into banwen.idle_step (task_id, deputy, told_at, step_in, acted_at) values ('44444444-4444-4444-8444-444444444402', 'clerk', '2026-03-04 10:00:00+08', NULL, NULL);
insert into banwen.intake_item (id, source, item_key, name, state, tries, begun_at, message_id, sha256, document_id, reason, reason_args, decided_at, moved_at, settled_at, settled_by) values ('1', 'folder', '1024 2026-03-02T08:29:00Z 扫描件.pdf', '扫描件.pdf', 'taken', '1', '2026-03-02 16:30:00+08', NULL, 'abababababababababababababababababababababababababababababababab', '11111111-1111-4111-8111-111111111111', NULL, NULL, '2026-03-02 16:30:01+08', '2026-03-02 16:30:02+08', NULL, NULL);
insert into banwen.intake_left_out (item_id, ordinal, name, reason, reason_args) values ('1', '1', '资料.zip', 'file-is-archive', '{资料.zip}');
insert into banwen.intake_source (code, last_look_at, last_success_at, last_error_at, error, error_args, failures, next_look_at) values ('folder', '2026-03-02 16:30:00+08', '2026-03-02 16:30:00+08', '2026-03-02 16:29:00+08', 'folder-missing', '{/scan}', '1', '2026-03-02 16:31:00+08');
insert into banwen.kept_file (object_key, until, kept_at) values ('2026/03/kept', '2037-01-01 00:00:00+08', '2026-03-06 09:00:00+08');
insert into banwen.leave_tier (up_to_days, approver) values ('1', 'none');
insert into banwen.leave_tier (up_to_days, approver) values ('3', 'supervisor');
insert into banwen.leave_tier (up_to_days, approver) values (NULL, 'main-leader');
insert into banwen.matter (code, name, "position", active) values ('discipline', '纪检监察', '30', 'true');
insert into banwen.matter (code, name, "position", active) values ('finance', '财务', '10', 'true');
insert into banwen.matter (code, name, "position", active) values ('letters', '信访', '40', 'true');
insert into banwen.matter (code, name, "position", active) values ('personnel', '人事', '20', 'true');
insert into banwen.matter (code, name, "position", active) values ('projects', '工程项目', '50', 'true');
insert into banwen.notice (id, post_code, document_id, code, args, created_at, seen_at, seen_by, username, link, subject, about, mail_after, mailed_at) values ('66666666-6666-4666-8666-666666666666', 'office-director', '11111111-1111-4111-8111-111111111111', 'returned', '["关于做好2026年防汛工作的通知"]', '2026-03-02 16:00:00+08', '2026-03-02 16:05:00+08', 'director', NULL, NULL, NULL, NULL, NULL, NULL);
insert into banwen.notice (id, post_code, document_id, code, args, created_at, seen_at, seen_by, username, link, subject, about, mail_after, mailed_at) values ('66666666-6666-4666-8666-666666666667', NULL, NULL, 'cover-begun', '["党政办文书","沈文秀","下村","2026-03-02T17:30+08:00"]', '2026-03-02 13:05:00+08', NULL, NULL, 'director', '/handovers', 'acts absence-1 office-clerk director', NULL, NULL, NULL);
insert into banwen.number_counter (class, year, last) values ('incoming', '2025', '7');
insert into banwen.number_counter (class, year, last) values ('incoming', '2026', '1');
insert into banwen.number_rule (class, pattern) values ('incoming', '收〔{year}〕{seq}号');
insert into banwen.office_hours (version, hours, changed_by, changed_at) values ('1', '[]', 'admin', '2026-03-02 17:00:00+08');
insert into banwen.oidc_session (session_id, sid, subject, began_at) values ('4f9d3b0e-0000-4000-8000-000000000002', 'sid-1', 'subject-1', '2026-03-02 09:00:00+08');
insert into banwen.outgoing_mail (id, username, address, subject, body, created_at, next_try_at, tries, last_error, sent_at, refused_at) values ('99999999-9999-4999-8999-999999999999', 'director', 'director@example.org', '【办文】1 项提醒', '陆明远：您好！', '2026-03-04 17:30:00+08', '2026-03-04 17:30:00+08', '1', NULL, '2026-03-04 17:30:05+08', NULL);
insert into banwen.person (username, name, password_hash, active, admin, inspector, credentials, must_change_password, mail, mail_wanted, mail_language, subject, closed_by_directory, machine) values ('admin', '系统管理员', '{noop}not-a-password', 'true', 'true', 'false', '0', 'false', NULL, 'true', 'zh-CN', NULL, 'false', 'false');
insert into banwen.person (username, name, password_hash, active, admin, inspector, credentials, must_change_password, mail, mail_wanted, mail_language, subject, closed_by_directory, machine) values ('clerk', '沈文秀', '{noop}not-a-password', 'true', 'false', 'false', '0', 'false', NULL, 'true', 'zh-CN', NULL, 'false', 'false');
insert into banwen.person (username, name, password_hash, active, admin, inspector, credentials, must_change_password, mail, mail_wanted, mail_language, subject, closed_by_directory, machine) values ('director', '陆明远', '{noop}not-a-password', 'true', 'false', 'false', '0', 'false', NULL, 'true', 'zh-CN', NULL, 'false', 'false');
insert into banwen.person (username, name, password_hash, active, admin, inspector, credentials, must_change_password, mail, mail_wanted, mail_language, subject, closed_by_directory, machine) values ('former', '何其多', NULL, 'false', 'false', 'false', '0', 'false', NULL, 'true', 'zh-CN', NULL, 'false', 'false');
insert into banwen.person (username, name, password_hash, active, admin, inspector, credentials, must_change_password, mail, mail_wanted, mail_language, subject, closed_by_directory, machine) values ('system.intake', '自动收文', NULL, 'false', 'false', 'false', '0', 'false', NULL, 'true', 'zh-CN', NULL, 'false', 'true');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('0c5c04ee-7ecf-4f53-85e4-f27d1485283f', 'propose', 'opinion', NULL, '拟转××阅知。', '6');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('14a6f2d6-dfdc-4557-aa1c-9b4b78b61691', 'approve', 'opinion', NULL, '请××研究提出意见。', '5');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('17d5da3a-6a2d-4ae6-b7e2-415d176b9075', 'sign-receipt', 'reasons', NULL, '缺少附件：××。', '3');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('1cc3c6d9-6a31-4a95-9254-31ca59a70d95', 'first-review', 'reasons', NULL, '未加盖印章或缺少成文日期。', '8');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('1e880a40-0d84-4086-a197-e9a654bbbc22', 'handle', 'reasons', NULL, '不属本单位职责，建议由××承办。', '1');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('1f96e15d-68b6-45d6-a63c-1a486fb3ec6f', 'approve', 'reasons', NULL, '请重新拟办，补充××的意见。', '1');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('1fac9443-78f0-4586-a473-1b073c19cb47', 'first-review', 'reasons', NULL, '未按行文规则行文：越级行文。', '2');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('20178029-c6f9-40e4-91e6-b59517d04d7c', 'handle', 'result', NULL, '已安排××参加。', '5');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('22123c17-dc51-4d97-b2bd-c05bb83deb75', 'propose', 'opinion', NULL, '拟请××牵头办理，请××阅示。', '2');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('2640eac7-d3d1-4d9c-82b8-6952518a1ba1', 'sign-receipt', 'reasons', NULL, '文件内容不完整或无法打开。', '4');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('2d57f52a-4865-48f0-b752-c25d4cf3d34d', 'approve', 'reasons', NULL, '主办单位应为××，请调整。', '2');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('3a873d82-b9f7-4ad3-a586-4f09b038bdfa', 'first-review', 'reasons', NULL, '公文格式不符合规定：××。', '6');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('3f059c87-17e4-4fbb-9dbe-9e12a9b26539', 'conclude', 'result', NULL, '已传阅完毕。', '3');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('42f84c8c-8da7-4251-94cd-78bc3c874bfe', 'distribute', 'opinion', NULL, '请按领导批示办理。', '1');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('43486e48-f139-4e79-bace-47cf4e789c5d', 'conclude', 'result', NULL, '已按批示办结，各承办单位均已反馈。', '2');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('4a176219-1b47-4f6d-b323-a76989f448cf', 'propose', 'opinion', NULL, '拟请××参加会议，请××阅示。', '5');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('57daf9f0-6f4b-4341-8d26-25643b6d2b64', 'propose', 'opinion', NULL, '拟按要求报送有关材料，请××阅示。', '4');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('5e2c6ccb-caa7-4381-96fc-cb71f40f42a8', 'distribute', 'opinion', NULL, '请××主办，××协办。', '2');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('652ef3be-f7e1-48ae-bc0c-9c5f4f2995ad', 'sign-receipt', 'reasons', NULL, '份数与来文登记不符。', '1');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('6af84b43-47b4-4a61-99e0-d4a4d96a00b4', 'distribute', 'opinion', NULL, '请于××日前反馈办理结果。', '3');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('6ffe2d7f-3438-476d-a6cd-387b2874297e', 'approve', 'opinion', NULL, '请××阅处。', '3');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('77777777-7777-4777-8777-777777777777', 'approve', 'opinion', 'director', '同意，请抓紧。', '1');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('79bdbd0e-06d0-4758-aeff-f6edf264aa1c', 'conclude', 'result', NULL, '已办结并答复来文单位。', '4');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('7dccb7fb-b501-4bc3-a72a-898994eb6b7b', 'first-review', 'reasons', NULL, '报告中夹带请示事项。', '4');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('7e44d671-8c94-4093-9e1a-d0e85b812940', 'read', 'opinion', NULL, '已阅知，已传达。', '3');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('857b10e1-96ce-4c14-beea-28877a7baad0', 'approve', 'opinion', NULL, '已阅。', '7');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('89d80eb0-7818-495b-b392-985646866b28', 'first-review', 'reasons', NULL, '文种使用不当，建议改用“××”。', '5');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('8fc108f2-9b4f-4811-ab5f-0a6b5087e212', 'approve', 'opinion', NULL, '请××办理，并于××日前反馈结果。', '6');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('91901b13-53ab-4986-858f-f9308342e1a3', 'first-review', 'opinion', NULL, '经审核，符合要求。', '1');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('960c0df4-5bfb-404c-a24c-aee7d33dca05', 'redistribute', 'opinion', NULL, '经核，该事项由××承办。', '1');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('9cfeb373-9575-45da-8698-9f36b8725f3f', 'handle', 'result', NULL, '已落实，情况如下：××。', '3');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('a04eb197-f352-4636-9708-9bf9f7bd8ce4', 'handle', 'result', NULL, '已按要求于××日报送××。', '4');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('b18ef4e4-ff56-4831-917d-21819b6e1f3d', 'approve', 'opinion', NULL, '同意拟办意见。', '2');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('b2df4302-138a-47e5-abdf-b260d5b2185e', 'conclude', 'result', NULL, '已办结。', '1');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('b3261a26-c7fe-40a2-b4ed-10c865eae621', 'first-review', 'reasons', NULL, '涉及××职权的事项未经协商、会签。', '7');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('b3cb69fb-5e53-4d2f-9df9-798bebe71758', 'handle', 'result', NULL, '已转发各村（社区）执行。', '6');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('b89febe2-fe3e-42a8-b61e-2998d55f97f5', 'sign-receipt', 'reasons', NULL, '主送机关不是本机关，疑为误送。', '2');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('c91272a7-bdf8-43d2-98d1-44e5ed616752', 'handle', 'result', NULL, '已落实。', '2');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('cc75599d-4ac0-4fc3-804e-bb9fe294ec8e', 'read', 'opinion', NULL, '已阅。', '1');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('cf37c693-ed8d-4a5b-9fa4-65744a0fcab7', 'approve', 'opinion', NULL, '请××牵头，××配合，抓好落实。', '4');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('d93d04a3-bbc9-4aa9-a0c1-644473211b4b', 'distribute', 'opinion', NULL, '请各岗位传阅。', '4');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('def0cfff-e043-4188-95e7-a0843d31f44e', 'propose', 'opinion', NULL, '拟由××主办，××配合，请××阅示。', '3');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('e1462eae-6b5c-4032-9cd4-246953636272', 'propose', 'opinion', NULL, '拟同意，请××阅示。', '1');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('e2e4aafc-a7fa-4f91-9096-cf3f4da5abb4', 'handle', 'result', NULL, '已阅办。', '1');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('e6fc587b-9647-4817-993e-40b3b50d1a16', 'first-review', 'reasons', NULL, '请示应当一文一事，且只写一个主送机关。', '3');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('ee102bfb-9585-4f3f-bc0c-e22ed2c824e3', 'approve', 'opinion', NULL, '同意。', '1');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('ef7b9a7d-33c7-475d-bcf4-c874c891b2f8', 'read', 'opinion', NULL, '已阅，按要求执行。', '2');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('efe32569-3bf1-4a66-80eb-594c455945d3', 'first-review', 'reasons', NULL, '不属本机关职权范围，建议送××。', '1');
insert into banwen.post (code) values ('civil-affairs');
insert into banwen.post (code) values ('office-clerk');
insert into banwen.post (code) values ('office-director');
insert into banwen.post_change (id, post_code, effective_from, details, reason, state, entered_by, entered_at, decided_by, decided_at) values ('1', 'civil-affairs', '2026-03-01 00:00:00+08', '{"name":"民政办"}', '人事调整', 'approved', 'admin', '2026-02-25 09:00:00+08', 'director', '2026-02-25 10:00:00+08');
insert into banwen.post_version (id, post_code, valid_from, valid_to, name, office, duties, holder_a, holder_b, supervisor, key_post, not_deputisable, party_government_office, main_leader, "position", change_id) values ('1', 'office-director', '2000-01-01 00:00:00+08', 'infinity', '党政办主任', '党政办', '', 'director', NULL, NULL, 'false', NULL, 'true', 'false', '40', NULL);
insert into banwen.post_version (id, post_code, valid_from, valid_to, name, office, duties, holder_a, holder_b, supervisor, key_post, not_deputisable, party_government_office, main_leader, "position", change_id) values ('2', 'office-clerk', '2000-01-01 00:00:00+08', 'infinity', '党政办文书', '党政办', '收发文', 'clerk', 'director', 'office-director', 'true', NULL, 'true', 'false', '50', NULL);
insert into banwen.post_version (id, post_code, valid_from, valid_to, name, office, duties, holder_a, holder_b, supervisor, key_post, not_deputisable, party_government_office, main_leader, "position", change_id) values ('3', 'civil-affairs', '2000-01-01 00:00:00+08', '2026-03-01 00:00:00+08', '民政办', '民政办', '', 'former', NULL, NULL, 'false', '涉密', 'false', 'false', '60', NULL);
insert into banwen.post_version (id, post_code, valid_from, valid_to, name, office, duties, holder_a, holder_b, supervisor, key_post, not_deputisable, party_government_office, main_leader, "position", change_id) values ('4', 'civil-affairs', '2026-03-01 00:00:00+08', 'infinity', '民政办', '民政办', '', 'clerk', NULL, NULL, 'false', NULL, 'false', 'false', '60', '1');
insert into banwen.provisional_object (object_key, recorded_at) values ('2026/03/ahead', '2026-03-02 16:35:00+08');
insert into banwen.provisional_object (object_key, recorded_at) values ('2026/03/unfinished', '2026-03-02 09:16:00+08');
insert into banwen.quiet_time (id, begins, ends) values ('true', '20:00:00', '08:00:00');
insert into banwen.reading (id, at, username, what, document_id, path, address) values ('1', '2026-03-05 09:10:00+08', 'director', 'document', '11111111-1111-4111-8111-111111111111', '/documents/11111111-1111-4111-8111-111111111111', '192.0.2.8');
insert into banwen.reading (id, at, username, what, document_id, path, address) values ('2', '2026-03-05 09:12:00+08', 'director', 'export', NULL, '/api/register.xlsx', '192.0.2.8');
insert into banwen.recalculation (id, cause, detail, requested_by, requested_at, requested_in, created_at, cursor_at, settled, looked_at, earlier, later, finished_at) values ('1', 'introduced', NULL, NULL, '2026-11-22 23:43:28.354374+08', '824', '2026-11-22 23:43:28.354374+08', NULL, 'false', '0', '0', '0', NULL);
insert into banwen.register_export (id, requested_by, requested_at, format, selection, state, done, total, attempts, worked_at, finished_at, failure, size) values ('77777777-7777-4777-8777-777777777777', 'clerk', '2026-03-02 16:30:00+08', 'xlsx', 'year=2026&query=%E9%98%B2%E6%B1%9B', 'ready', '1', '1', '1', '2026-03-02 16:30:01+08', '2026-03-02 16:30:02+08', NULL, '4096');
insert into banwen.registration_number (document_id, class, year, seq, number, allocated_at, voided_at, voided_by, void_reason) values ('11111111-1111-4111-8111-111111111111', 'incoming', '2026', '1', '收〔2026〕1号', '2026-03-02 10:00:00+08', NULL, NULL, NULL);
insert into banwen.registration_number (document_id, class, year, seq, number, allocated_at, voided_at, voided_by, void_reason) values ('22222222-2222-4222-8222-222222222222', 'incoming', '2025', '7', '收〔2025〕7号', '2025-12-30 16:30:00+08', '2025-12-30 16:40:00+08', 'former', '重复登记');
insert into banwen.reminder_ladder (urgency, before_limit, at_limit, every_hours, times, escalate_after, idle_percent, at_night) values ('extra-urgent', 'true', 'true', '1', '5', '0', '50', 'true');
insert into banwen.reminder_ladder (urgency, before_limit, at_limit, every_hours, times, escalate_after, idle_percent, at_night) values ('flash', 'true', 'true', '1', '5', '0', '50', 'true');
insert into banwen.reminder_ladder (urgency, before_limit, at_limit, every_hours, times, escalate_after, idle_percent, at_night) values ('level', 'true', 'true', '4', '3', '4', '75', 'false');
insert into banwen.reminder_ladder (urgency, before_limit, at_limit, every_hours, times, escalate_after, idle_percent, at_night) values ('routine', 'true', 'true', '4', '3', '8', '75', 'false');
insert into banwen.reminder_ladder (urgency, before_limit, at_limit, every_hours, times, escalate_after, idle_percent, at_night) values ('urgent', 'true', 'true', '2', '3', '2', '60', 'false');
insert into banwen.reminder_plan (subject, document_id, of_task, due_at, done, next_at) values ('44444444-4444-4444-8444-444444444402', '11111111-1111-4111-8111-111111111111', 'true', '2026-03-04 17:30:00+08', '{before}', '2026-03-04 17:30:00+08');
insert into banwen.rendition (sha256, media_type, state, text_state, generation, shown, pages, limited_by, failure, text_failure, task, rank, due_at, lease, worked_at, tries, spent_ms, requested_at, finished_at) values ('9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', 'application/pdf', 'ready', 'ready', '1', '1', '1', NULL, NULL, NULL, NULL, '1', '2026-03-02 09:15:00+08', '1', NULL, '0', '0', '2026-03-02 09:15:00+08', '2026-03-02 09:15:02+08');
insert into banwen.rendition_page (sha256, generation, page, width, height, pictures, text, runs, text_source, failure, complete) values ('9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', '1', '1', '595', '842', '{"SMALL": {"file": "1-small.png", "width": 826, "height": 1169, "mediaType": "image/png"}}', '防汛通知', '[{"x": 100, "y": 100, "size": 22, "text": "防汛通知", "turn": 0, "width": 88, "colour": null, "height": 22}]', 'file', NULL, 'true');
insert into banwen.saved_search (id, username, name, parameters, saved_at) values ('99999999-9999-4999-8999-999999999902', 'clerk', '防汛', 'q=%E9%98%B2%E6%B1%9B', '2026-03-02 15:00:00+08');
insert into banwen.search_change (id, document_id, sha256, rank, noted_at, due_at, tries) values ('1', '11111111-1111-4111-8111-111111111111', NULL, '0', '2026-03-02 15:00:00+08', '2026-03-02 15:00:00+08', '0');
insert into banwen.search_number (document_id, place, kind, head, year, seq) values ('11111111-1111-4111-8111-111111111111', '0', 'mentioned', '云防', '2026', '3');
insert into banwen.search_part (document_id, place, kind, file_id, page, text, digest, words) values ('11111111-1111-4111-8111-111111111111', '0', 'title', NULL, NULL, '防汛', '99999999-9999-4999-8999-999999999901', '''汛'':2A ''防汛'':1A');
insert into banwen.search_rebuild (id, version, documents, started_at, started_by) values ('true', '0', '0', NULL, NULL);
insert into banwen.setting_change (id, setting, field, old_value, new_value, changed_at, changed_by) values ('1', 'numbering', 'pattern', '收〔{year}〕{seq}号', '收文〔{year}〕{seq}号', '2026-01-05 09:00:00+08', 'admin');
insert into banwen.sign_in (id, at, username, address, outcome) values ('1', '2026-03-05 08:59:00+08', 'admin', '192.0.2.7', 'wrong');
insert into banwen.sign_in (id, at, username, address, outcome) values ('2', '2026-03-05 08:59:20+08', 'admin', '192.0.2.7', 'done');
insert into banwen.spring_session (primary_id, session_id, creation_time, last_access_time, max_inactive_interval, expiry_time, principal_name) values ('4f9d3b0e-0000-4000-8000-000000000001', '4f9d3b0e-0000-4000-8000-000000000002', '1772413200000', '1772413260000', '28800', '1772442060000', 'clerk');
insert into banwen.spring_session_attributes (session_primary_id, attribute_name, attribute_bytes) values ('4f9d3b0e-0000-4000-8000-000000000001', 'cn.banwen.web.IdleSessions.lastUsed', E'\\x00');
insert into banwen.staged_upload (id, object_key, username, name, media_type, size, sha256, pages, readability, encrypted, uploaded_at) values ('88888888-8888-4888-8888-888888888888', '2026/03/ahead', 'clerk', '先行上传.pdf', 'application/pdf', '2048', 'a3f5c1d2e4b697887766554433221100ffeeddccbbaa99887766554433221100', '1', 'TEXT', 'false', '2026-03-02 16:35:00+08');
insert into banwen.step_in (id, post_code, username, reason, starts_at, ends_at, ordered_by, ordered_at, ended_by, ended_at) values ('1', 'office-clerk', 'director', '来不及交接', '2026-03-03 08:00:00+08', '2026-03-03 12:00:00+08', 'director', '2026-03-03 08:00:00+08', NULL, NULL);
insert into banwen.step_post (step, post_code) values ('conclude', 'office-clerk');
insert into banwen.step_post (step, post_code) values ('distribute', 'office-clerk');
insert into banwen.step_post (step, post_code) values ('first-review', 'office-director');
insert into banwen.step_post (step, post_code) values ('propose', 'office-director');
insert into banwen.step_post (step, post_code) values ('redistribute', 'office-clerk');
insert into banwen.step_post (step, post_code) values ('register', 'office-clerk');
insert into banwen.step_post (step, post_code) values ('sign-receipt', 'office-clerk');
insert into banwen.store_check (id, requested_by, requested_at, state, seen, worked_at, finished_at, report, failure) values ('77777777-7777-4777-8777-777777777701', 'admin', '2026-03-05 09:00:00+08', 'done', '12', '2026-03-05 09:00:05+08', '2026-03-05 09:00:05+08', '{"startedAt":"2026-03-05T01:00:00Z","finishedAt":"2026-03-05T01:00:05Z","kinds":[],"stored":12,"acts":3,"chains":1,"checkpoints":1,"total":0,"discrepancies":[]}', NULL);
insert into banwen.supervision (id, document_id, kind, post_code, topic, every_days, requirement, supervisor, opened_by, opened_at, closed_by, closed_at, outcome) values ('1', '11111111-1111-4111-8111-111111111111', 'tracking', NULL, NULL, '2', '每两个工作日报告一次进展', 'director', 'director', '2026-03-02 16:40:00+08', NULL, NULL, NULL);
insert into banwen.task (id, document_id, engine_task, step, post_code, branch_post, state, revision, urgency_rank, created_at, due_at, opened_at, opened_by, closed_at, closed_by, outcome, opinion, state_set_in, matter, budget_unit, budget_quantity, budget_used, running_since, warn_percent, rule_version, rule_row, warn_at, due_by, warned_for, told_for) values ('44444444-4444-4444-8444-444444444401', '11111111-1111-4111-8111-111111111111', '2510', 'register', 'office-clerk', NULL, 'done', '2', '1', '2026-03-02 09:30:00+08', NULL, '2026-03-02 09:40:00+08', 'clerk', '2026-03-02 10:00:00+08', 'clerk', 'registered', NULL, '1109', NULL, NULL, NULL, '0', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
insert into banwen.task (id, document_id, engine_task, step, post_code, branch_post, state, revision, urgency_rank, created_at, due_at, opened_at, opened_by, closed_at, closed_by, outcome, opinion, state_set_in, matter, budget_unit, budget_quantity, budget_used, running_since, warn_percent, rule_version, rule_row, warn_at, due_by, warned_for, told_for) values ('44444444-4444-4444-8444-444444444402', '11111111-1111-4111-8111-111111111111', '2520', 'handle', 'civil-affairs', NULL, 'open', '1', '1', '2026-03-02 15:00:00+08', '2026-03-10 18:00:00+08', NULL, NULL, NULL, NULL, NULL, NULL, '1109', NULL, NULL, NULL, '0', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
insert into banwen.task (id, document_id, engine_task, step, post_code, branch_post, state, revision, urgency_rank, created_at, due_at, opened_at, opened_by, closed_at, closed_by, outcome, opinion, state_set_in, matter, budget_unit, budget_quantity, budget_used, running_since, warn_percent, rule_version, rule_row, warn_at, due_by, warned_for, told_for) values ('44444444-4444-4444-8444-444444444403', '22222222-2222-4222-8222-222222222222', '1300', 'read', 'civil-affairs', 'office-clerk', 'unread', '1', '4', '2025-12-30 17:00:00+08', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '1109', NULL, NULL, NULL, '0', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
insert into banwen.text_print (sha256, stale, letters, signature, bands, number_key) values ('9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', 'false', '100', '{1,2,3}', '{4,5}', '云防指〔2026〕23号');
insert into banwen.urge (id, document_id, supervision_id, post_code, step, persons, at, urged_by, channel, text, answer, answered_by, answered_at) values ('1', '11111111-1111-4111-8111-111111111111', '1', 'office-director', 'propose', '["陆明远"]', '2026-03-04 17:30:00+08', 'director', 'product', '每两个工作日报告一次进展', NULL, NULL, NULL);
select setval('banwen.absence_id', 1);
select setval('banwen.card_event_id', 1);
select setval('banwen.card_id', 1);
select setval('banwen.cover_watch_id', 1);
select setval('banwen.designation_id', 1);
select setval('banwen.directory_run_id', 1);
select setval('banwen.intake_item_id_seq', 1);
select setval('banwen.post_change_id', 1);
select setval('banwen.post_version_id', 4);
select setval('banwen.reading_id_seq', 2);
select setval('banwen.recalculation_id_seq', 1);
select setval('banwen.receipt_number', 2);
select setval('banwen.search_change_id_seq', 1);
select setval('banwen.setting_change_id_seq', 1);
select setval('banwen.sign_in_id_seq', 2);
select setval('banwen.step_in_id', 1);
select setval('banwen.supervision_id', 1);
select setval('banwen.urge_id', 1);
alter table banwen.absence add constraint absence_approval_check CHECK ((approval = ANY (ARRAY['not-needed'::text, 'awaited'::text, 'given'::text, 'refused'::text])));
alter table banwen.absence add constraint absence_approver_check CHECK ((approver = ANY (ARRAY['none'::text, 'supervisor'::text, 'main-leader'::text])));
alter table banwen.absence add constraint absence_check CHECK ((stated_from < stated_until));
alter table banwen.absence add constraint absence_check1 CHECK ((starts_at <= ends_at));
alter table banwen.absence add constraint absence_pkey PRIMARY KEY (id);
alter table banwen.absence add constraint absence_reason_check CHECK ((reason = ANY (ARRAY['下村'::text, '培训'::text, '出差'::text, '开会'::text, '休假'::text, '病假'::text, '其他'::text])));
alter table banwen.absence add constraint absence_scope_check CHECK ((scope = ANY (ARRAY['all'::text, 'urgent'::text, 'except-listed'::text, 'none'::text])));
alter table banwen.act add constraint act_capacity_check CHECK ((capacity = ANY (ARRAY['holder'::text, 'deputy'::text, 'designated'::text, 'stepping-in'::text, 'automatic'::text])));
alter table banwen.act add constraint act_pkey PRIMARY KEY (document_id, seq);
alter table banwen.act add constraint act_seq_check CHECK ((seq > 0));
alter table banwen.audit_checkpoint add constraint audit_checkpoint_id_check CHECK ((id > 0));
alter table banwen.audit_checkpoint add constraint audit_checkpoint_pkey PRIMARY KEY (id);
alter table banwen.audit_checkpoint_head add constraint audit_checkpoint_head_pkey PRIMARY KEY (document_id, seq);
alter table banwen.audit_checkpoint_head add constraint audit_checkpoint_head_seq_check CHECK ((seq > 0));
alter table banwen.calendar_overlay add constraint calendar_overlay_pkey PRIMARY KEY (year, version);
alter table banwen.calendar_overlay add constraint calendar_overlay_version_check CHECK ((version > 0));
alter table banwen.calendar_year add constraint calendar_year_pkey PRIMARY KEY (year, version);
alter table banwen.calendar_year add constraint calendar_year_version_check CHECK ((version > 0));
alter table banwen.card add constraint card_check CHECK (((kind = 'yellow'::text) = (reason = 'step-overdue'::text)));
alter table banwen.card add constraint card_kind_check CHECK ((kind = ANY (ARRAY['yellow'::text, 'red'::text])));
alter table banwen.card add constraint card_pkey PRIMARY KEY (id);
alter table banwen.card add constraint card_reason_check CHECK ((reason = ANY (ARRAY['step-overdue'::text, 'document-overdue'::text, 'repeated'::text])));
alter table banwen.card_event add constraint card_event_action_check CHECK ((action = ANY (ARRAY['confirmed'::text, 'contested'::text, 'upheld'::text, 'voided'::text])));
alter table banwen.card_event add constraint card_event_pkey PRIMARY KEY (id);
alter table banwen.card_rule add constraint card_rule_id_check CHECK (id);
alter table banwen.card_rule add constraint card_rule_pkey PRIMARY KEY (id);
alter table banwen.card_rule add constraint card_rule_red_after_days_check CHECK (((red_after_days >= 0) AND (red_after_days <= 60)));
alter table banwen.card_rule add constraint card_rule_yellows_for_red_check CHECK (((yellows_for_red >= 2) AND (yellows_for_red <= 20)));
alter table banwen.cover_setting add constraint cover_setting_id_check CHECK (id);
alter table banwen.cover_setting add constraint cover_setting_pkey PRIMARY KEY (id);
alter table banwen.cover_watch add constraint cover_watch_kind_check CHECK ((kind = ANY (ARRAY['soon'::text, 'acts'::text, 'uncovered'::text, 'leaving'::text])));
alter table banwen.cover_watch add constraint cover_watch_pkey PRIMARY KEY (id);
alter table banwen.deadline_note add constraint deadline_note_kind_check CHECK ((kind = ANY (ARRAY['stopped'::text, 'resumed'::text, 'extended'::text, 'corrected'::text, 'leader'::text, 'recalculated'::text])));
alter table banwen.deadline_note add constraint deadline_note_pkey PRIMARY KEY (id);
alter table banwen.deadline_rules add constraint deadline_rules_pkey PRIMARY KEY (version);
alter table banwen.deadline_rules add constraint deadline_rules_version_check CHECK ((version > 0));
alter table banwen.deadline_setting add constraint deadline_setting_id_check CHECK (id);
alter table banwen.deadline_setting add constraint deadline_setting_most_extensions_check CHECK (((most_extensions >= 0) AND (most_extensions <= 10)));
alter table banwen.deadline_setting add constraint deadline_setting_pkey PRIMARY KEY (id);
alter table banwen.designation add constraint designation_pkey PRIMARY KEY (id);
alter table banwen.directory_run add constraint directory_run_pkey PRIMARY KEY (id);
alter table banwen.directory_turn add constraint directory_turn_pkey PRIMARY KEY (task);
alter table banwen.document add constraint document_due_by_check CHECK ((due_by = ANY (ARRAY['rule'::text, 'document'::text, 'leader'::text, 'extension'::text])));
alter table banwen.document add constraint document_kind_check CHECK ((kind = ANY (ARRAY['read'::text, 'act'::text])));
alter table banwen.document add constraint document_pkey PRIMARY KEY (id);
alter table banwen.document add constraint document_receipt_id_key UNIQUE (receipt_id);
alter table banwen.document add constraint document_registration_number_key UNIQUE (registration_number);
alter table banwen.document add constraint document_retention_check CHECK ((retention = ANY (ARRAY['不归档'::text, '10年'::text, '30年'::text, '永久'::text])));
alter table banwen.document add constraint document_sender_level_check CHECK ((sender_level = ANY (ARRAY['central'::text, 'provincial'::text, 'prefecture'::text, 'county'::text, 'peer'::text, 'subordinate'::text, 'other'::text])));
alter table banwen.document add constraint document_state_check CHECK ((state = ANY (ARRAY['received'::text, 'signed'::text, 'refused'::text, 'reviewed'::text, 'returned'::text, 'registered'::text, 'proposed'::text, 'approved'::text, 'distributed'::text, 'concluded'::text, 'archived'::text, 'voided'::text, 'kept-outside'::text])));
alter table banwen.document add constraint document_stop_reason_check CHECK ((stop_reason = ANY (ARRAY['supplement'::text, 'superior'::text, 'co-signature'::text])));
alter table banwen.document add constraint document_urgency_check CHECK ((urgency = ANY (ARRAY['routine'::text, 'urgent'::text, 'extra-urgent'::text, 'flash'::text, 'level'::text])));
alter table banwen.document_file add constraint document_file_document_id_ordinal_key UNIQUE (document_id, ordinal);
alter table banwen.document_file add constraint document_file_object_key_key UNIQUE (object_key);
alter table banwen.document_file add constraint document_file_pkey PRIMARY KEY (id);
alter table banwen.document_file add constraint document_file_readability_check CHECK ((readability = ANY (ARRAY['TEXT'::text, 'BLANK'::text, 'UNREADABLE'::text])));
alter table banwen.draft add constraint draft_key_check CHECK ((key ~ '^[a-z][a-z0-9-]{0,99}$'::text));
alter table banwen.draft add constraint draft_pkey PRIMARY KEY (username, key);
alter table banwen.extraction add constraint extraction_pkey PRIMARY KEY (sha256);
alter table banwen.extraction add constraint extraction_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'ready'::text, 'failed'::text])));
alter table banwen.flow_setting add constraint flow_setting_id_check CHECK (id);
alter table banwen.flow_setting add constraint flow_setting_pkey PRIMARY KEY (id);
alter table banwen.flyway_schema_history add constraint flyway_schema_history_pk PRIMARY KEY (installed_rank);
alter table banwen.handover add constraint handover_check CHECK ((((pdf_key IS NULL) = (pdf_sha256 IS NULL)) AND ((pdf_key IS NULL) = (pdf_size IS NULL))));
alter table banwen.handover add constraint handover_kind_check CHECK ((kind = ANY (ARRAY['out'::text, 'back'::text, 'leaving'::text])));
alter table banwen.handover add constraint handover_pkey PRIMARY KEY (id);
alter table banwen.idle_step add constraint idle_step_pkey PRIMARY KEY (task_id);
alter table banwen.intake_item add constraint intake_item_check CHECK (((state = 'trying'::text) = (decided_at IS NULL)));
alter table banwen.intake_item add constraint intake_item_check1 CHECK (((settled_at IS NULL) = (settled_by IS NULL)));
alter table banwen.intake_item add constraint intake_item_pkey PRIMARY KEY (id);
alter table banwen.intake_item add constraint intake_item_state_check CHECK ((state = ANY (ARRAY['trying'::text, 'taken'::text, 'repeated'::text, 'kept-outside'::text, 'failed'::text])));
alter table banwen.intake_left_out add constraint intake_left_out_pkey PRIMARY KEY (item_id, ordinal);
alter table banwen.intake_source add constraint intake_source_pkey PRIMARY KEY (code);
alter table banwen.kept_file add constraint kept_file_pkey PRIMARY KEY (object_key);
alter table banwen.leave_tier add constraint leave_tier_approver_check CHECK ((approver = ANY (ARRAY['none'::text, 'supervisor'::text, 'main-leader'::text])));
alter table banwen.leave_tier add constraint leave_tier_up_to_days_check CHECK ((up_to_days > 0));
alter table banwen.leave_tier add constraint leave_tier_up_to_days_key UNIQUE (up_to_days);
alter table banwen.matter add constraint matter_code_check CHECK ((code ~ '^[a-z0-9][a-z0-9-]{0,63}$'::text));
alter table banwen.matter add constraint matter_pkey PRIMARY KEY (code);
alter table banwen.notice add constraint notice_check CHECK (((post_code IS NULL) <> (username IS NULL)));
alter table banwen.notice add constraint notice_pkey PRIMARY KEY (id);
alter table banwen.number_counter add constraint number_counter_pkey PRIMARY KEY (class, year);
alter table banwen.number_rule add constraint number_rule_pkey PRIMARY KEY (class);
alter table banwen.office_hours add constraint office_hours_pkey PRIMARY KEY (version);
alter table banwen.office_hours add constraint office_hours_version_check CHECK ((version > 0));
alter table banwen.oidc_session add constraint oidc_session_pkey PRIMARY KEY (session_id);
alter table banwen.outgoing_mail add constraint outgoing_mail_check CHECK (((sent_at IS NULL) OR (refused_at IS NULL)));
alter table banwen.outgoing_mail add constraint outgoing_mail_pkey PRIMARY KEY (id);
alter table banwen.person add constraint person_machine_is_nobody CHECK (((NOT machine) OR ((NOT active) AND (password_hash IS NULL) AND (NOT admin) AND (NOT inspector))));
alter table banwen.person add constraint person_mail_language_check CHECK ((mail_language = ANY (ARRAY['zh-CN'::text, 'en'::text])));
alter table banwen.person add constraint person_pkey PRIMARY KEY (username);
alter table banwen.person add constraint person_subject_key UNIQUE (subject);
alter table banwen.person add constraint person_username_check CHECK ((username ~ '^[a-z0-9][a-z0-9._-]{0,63}$'::text));
alter table banwen.phrase add constraint phrase_owner_step_field_text_key UNIQUE NULLS NOT DISTINCT (owner, step, field, text);
alter table banwen.phrase add constraint phrase_pkey PRIMARY KEY (id);
alter table banwen.phrase add constraint phrase_text_check CHECK ((text <> ''::text));
alter table banwen.post add constraint post_code_check CHECK ((code ~ '^[a-z0-9][a-z0-9-]{0,63}$'::text));
alter table banwen.post add constraint post_pkey PRIMARY KEY (code);
alter table banwen.post_change add constraint post_change_check CHECK (((state = 'awaited'::text) = (decided_by IS NULL)));
alter table banwen.post_change add constraint post_change_pkey PRIMARY KEY (id);
alter table banwen.post_change add constraint post_change_state_check CHECK ((state = ANY (ARRAY['awaited'::text, 'approved'::text, 'refused'::text, 'withdrawn'::text])));
alter table banwen.post_version add constraint post_version_check CHECK ((holder_a IS DISTINCT FROM holder_b));
alter table banwen.post_version add constraint post_version_check1 CHECK ((valid_from < valid_to));
alter table banwen.post_version add constraint post_version_pkey PRIMARY KEY (id);
alter table banwen.post_version add constraint post_version_post_code_valid_from_key UNIQUE (post_code, valid_from);
alter table banwen.provisional_object add constraint provisional_object_pkey PRIMARY KEY (object_key);
alter table banwen.quiet_time add constraint quiet_time_id_check CHECK (id);
alter table banwen.quiet_time add constraint quiet_time_pkey PRIMARY KEY (id);
alter table banwen.reading add constraint reading_pkey PRIMARY KEY (id);
alter table banwen.reading add constraint reading_what_check CHECK ((what = ANY (ARRAY['document'::text, 'file'::text, 'paper'::text, 'export'::text])));
alter table banwen.recalculation add constraint recalculation_cause_check CHECK ((cause = ANY (ARRAY['introduced'::text, 'calendar'::text, 'hours'::text, 'rules'::text])));
alter table banwen.recalculation add constraint recalculation_pkey PRIMARY KEY (id);
alter table banwen.register_export add constraint register_export_format_check CHECK ((format = ANY (ARRAY['xlsx'::text, 'pdf'::text])));
alter table banwen.register_export add constraint register_export_pkey PRIMARY KEY (id);
alter table banwen.register_export add constraint register_export_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'ready'::text, 'failed'::text])));
alter table banwen.registration_number add constraint registration_number_class_year_seq_key UNIQUE (class, year, seq);
alter table banwen.registration_number add constraint registration_number_number_key UNIQUE (number);
alter table banwen.registration_number add constraint registration_number_pkey PRIMARY KEY (document_id);
alter table banwen.reminder_ladder add constraint reminder_ladder_escalate_after_check CHECK (((escalate_after >= 0) AND (escalate_after <= 200)));
alter table banwen.reminder_ladder add constraint reminder_ladder_every_hours_check CHECK (((every_hours >= 1) AND (every_hours <= 200)));
alter table banwen.reminder_ladder add constraint reminder_ladder_idle_percent_check CHECK (((idle_percent >= 0) AND (idle_percent <= 95)));
alter table banwen.reminder_ladder add constraint reminder_ladder_pkey PRIMARY KEY (urgency);
alter table banwen.reminder_ladder add constraint reminder_ladder_times_check CHECK (((times >= 0) AND (times <= 20)));
alter table banwen.reminder_ladder add constraint reminder_ladder_urgency_check CHECK ((urgency = ANY (ARRAY['routine'::text, 'level'::text, 'urgent'::text, 'extra-urgent'::text, 'flash'::text])));
alter table banwen.reminder_plan add constraint reminder_plan_pkey PRIMARY KEY (subject);
alter table banwen.rendition add constraint rendition_limited_by_check CHECK ((limited_by = ANY (ARRAY['pages'::text, 'time'::text])));
alter table banwen.rendition add constraint rendition_pkey PRIMARY KEY (sha256);
alter table banwen.rendition add constraint rendition_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'ready'::text, 'failed'::text, 'unsupported'::text])));
alter table banwen.rendition add constraint rendition_task_check CHECK ((task = ANY (ARRAY['draw'::text, 'recognise'::text])));
alter table banwen.rendition add constraint rendition_text_state_check CHECK ((text_state = ANY (ARRAY['waiting'::text, 'ready'::text, 'failed'::text, 'unsupported'::text])));
alter table banwen.rendition_page add constraint rendition_page_page_check CHECK ((page > 0));
alter table banwen.rendition_page add constraint rendition_page_pkey PRIMARY KEY (sha256, generation, page);
alter table banwen.rendition_page add constraint rendition_page_text_source_check CHECK ((text_source = ANY (ARRAY['file'::text, 'recognised'::text, 'waiting'::text, 'none'::text])));
alter table banwen.saved_search add constraint saved_search_pkey PRIMARY KEY (id);
alter table banwen.saved_search add constraint saved_search_username_name_key UNIQUE (username, name);
alter table banwen.search_change add constraint search_change_check CHECK ((num_nonnulls(document_id, sha256) = 1));
alter table banwen.search_change add constraint search_change_pkey PRIMARY KEY (id);
alter table banwen.search_number add constraint search_number_kind_check CHECK ((kind = ANY (ARRAY['own'::text, 'registration'::text, 'reply'::text, 'mentioned'::text])));
alter table banwen.search_part add constraint search_part_check CHECK (((kind = 'page'::text) = ((file_id IS NOT NULL) AND (page IS NOT NULL))));
alter table banwen.search_part add constraint search_part_kind_check CHECK ((kind = ANY (ARRAY['title'::text, 'record'::text, 'opinion'::text, 'page'::text])));
alter table banwen.search_part add constraint search_part_pkey PRIMARY KEY (document_id, place);
alter table banwen.search_rebuild add constraint search_rebuild_id_check CHECK (id);
alter table banwen.search_rebuild add constraint search_rebuild_pkey PRIMARY KEY (id);
alter table banwen.setting_change add constraint setting_change_pkey PRIMARY KEY (id);
alter table banwen.sign_in add constraint sign_in_outcome_check CHECK ((outcome = ANY (ARRAY['done'::text, 'wrong'::text, 'locked'::text, 'closed'::text])));
alter table banwen.sign_in add constraint sign_in_pkey PRIMARY KEY (id);
alter table banwen.spring_session add constraint spring_session_pkey PRIMARY KEY (primary_id);
alter table banwen.spring_session add constraint spring_session_session_id_key UNIQUE (session_id);
alter table banwen.spring_session_attributes add constraint spring_session_attributes_pkey PRIMARY KEY (session_primary_id, attribute_name);
alter table banwen.staged_upload add constraint staged_upload_object_key_key UNIQUE (object_key);
alter table banwen.staged_upload add constraint staged_upload_pkey PRIMARY KEY (id);
alter table banwen.staged_upload add constraint staged_upload_readability_check CHECK ((readability = ANY (ARRAY['TEXT'::text, 'BLANK'::text, 'UNREADABLE'::text])));
alter table banwen.step_in add constraint step_in_check CHECK ((starts_at <= ends_at));
alter table banwen.step_in add constraint step_in_pkey PRIMARY KEY (id);
alter table banwen.step_post add constraint step_post_pkey PRIMARY KEY (step);
alter table banwen.store_check add constraint store_check_check CHECK (((state = 'running'::text) = (finished_at IS NULL)));
alter table banwen.store_check add constraint store_check_check1 CHECK (((state = 'done'::text) = (report IS NOT NULL)));
alter table banwen.store_check add constraint store_check_pkey PRIMARY KEY (id);
alter table banwen.store_check add constraint store_check_state_check CHECK ((state = ANY (ARRAY['running'::text, 'done'::text, 'failed'::text])));
alter table banwen.supervision add constraint supervision_check CHECK (((kind = 'fixed-point'::text) = (post_code IS NOT NULL)));
alter table banwen.supervision add constraint supervision_check1 CHECK (((kind = 'special'::text) = (topic IS NOT NULL)));
alter table banwen.supervision add constraint supervision_check2 CHECK (((kind = 'tracking'::text) = (every_days IS NOT NULL)));
alter table banwen.supervision add constraint supervision_check3 CHECK ((((closed_at IS NULL) = (closed_by IS NULL)) AND ((closed_at IS NULL) = (outcome IS NULL))));
alter table banwen.supervision add constraint supervision_every_days_check CHECK (((every_days >= 1) AND (every_days <= 60)));
alter table banwen.supervision add constraint supervision_kind_check CHECK ((kind = ANY (ARRAY['fixed-point'::text, 'special'::text, 'tracking'::text])));
alter table banwen.supervision add constraint supervision_pkey PRIMARY KEY (id);
alter table banwen.task add constraint task_due_by_check CHECK ((due_by = ANY (ARRAY['rule'::text, 'document'::text, 'leader'::text, 'extension'::text])));
alter table banwen.task add constraint task_pkey PRIMARY KEY (id);
alter table banwen.task add constraint task_state_check CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'withdrawn'::text, 'recalled'::text, 'unread'::text])));
alter table banwen.text_print add constraint text_print_pkey PRIMARY KEY (sha256);
alter table banwen.urge add constraint urge_channel_check CHECK ((channel = ANY (ARRAY['product'::text, 'phone'::text, 'in-person'::text, 'mail'::text])));
alter table banwen.urge add constraint urge_check CHECK ((((answer IS NULL) = (answered_by IS NULL)) AND ((answer IS NULL) = (answered_at IS NULL))));
alter table banwen.urge add constraint urge_pkey PRIMARY KEY (id);
alter table banwen.absence add constraint absence_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES banwen.person(username);
alter table banwen.absence add constraint absence_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES banwen.person(username);
alter table banwen.absence add constraint absence_returned_by_fkey FOREIGN KEY (returned_by) REFERENCES banwen.person(username);
alter table banwen.absence add constraint absence_username_fkey FOREIGN KEY (username) REFERENCES banwen.person(username);
alter table banwen.act add constraint act_document_id_fkey FOREIGN KEY (document_id) REFERENCES banwen.document(id);
alter table banwen.audit_checkpoint_head add constraint audit_checkpoint_head_checkpoint_id_fkey FOREIGN KEY (checkpoint_id) REFERENCES banwen.audit_checkpoint(id) DEFERRABLE INITIALLY DEFERRED;
alter table banwen.calendar_overlay add constraint calendar_overlay_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES banwen.person(username);
alter table banwen.calendar_year add constraint calendar_year_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES banwen.person(username);
alter table banwen.card add constraint card_acting_for_fkey FOREIGN KEY (acting_for) REFERENCES banwen.person(username);
alter table banwen.card add constraint card_document_id_fkey FOREIGN KEY (document_id) REFERENCES banwen.document(id);
alter table banwen.card add constraint card_post_code_fkey FOREIGN KEY (post_code) REFERENCES banwen.post(code);
alter table banwen.card add constraint card_task_id_fkey FOREIGN KEY (task_id) REFERENCES banwen.task(id);
alter table banwen.card add constraint card_username_fkey FOREIGN KEY (username) REFERENCES banwen.person(username);
alter table banwen.card_event add constraint card_event_by_fkey FOREIGN KEY (by) REFERENCES banwen.person(username);
alter table banwen.card_event add constraint card_event_card_id_fkey FOREIGN KEY (card_id) REFERENCES banwen.card(id);
alter table banwen.cover_watch add constraint cover_watch_holder_fkey FOREIGN KEY (holder) REFERENCES banwen.person(username);
alter table banwen.cover_watch add constraint cover_watch_post_code_fkey FOREIGN KEY (post_code) REFERENCES banwen.post(code);
alter table banwen.cover_watch add constraint cover_watch_username_fkey FOREIGN KEY (username) REFERENCES banwen.person(username);
alter table banwen.deadline_note add constraint deadline_note_allowed_by_fkey FOREIGN KEY (allowed_by) REFERENCES banwen.person(username);
alter table banwen.deadline_note add constraint deadline_note_by_person_fkey FOREIGN KEY (by_person) REFERENCES banwen.person(username);
alter table banwen.deadline_note add constraint deadline_note_document_id_fkey FOREIGN KEY (document_id) REFERENCES banwen.document(id);
alter table banwen.deadline_note add constraint deadline_note_file_id_fkey FOREIGN KEY (file_id) REFERENCES banwen.document_file(id);
alter table banwen.deadline_note add constraint deadline_note_task_id_fkey FOREIGN KEY (task_id) REFERENCES banwen.task(id);
alter table banwen.deadline_rules add constraint deadline_rules_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES banwen.person(username);
alter table banwen.designation add constraint designation_absence_id_fkey FOREIGN KEY (absence_id) REFERENCES banwen.absence(id);
alter table banwen.designation add constraint designation_named_by_fkey FOREIGN KEY (named_by) REFERENCES banwen.person(username);
alter table banwen.designation add constraint designation_post_code_fkey FOREIGN KEY (post_code) REFERENCES banwen.post(code);
alter table banwen.designation add constraint designation_username_fkey FOREIGN KEY (username) REFERENCES banwen.person(username);
alter table banwen.directory_run add constraint directory_run_by_fkey FOREIGN KEY (by) REFERENCES banwen.person(username);
alter table banwen.document add constraint document_leader_due_by_fkey FOREIGN KEY (leader_due_by) REFERENCES banwen.person(username);
alter table banwen.document add constraint document_matter_fkey FOREIGN KEY (matter) REFERENCES banwen.matter(code);
alter table banwen.document add constraint document_received_by_fkey FOREIGN KEY (received_by) REFERENCES banwen.person(username);
alter table banwen.document_file add constraint document_file_added_by_fkey FOREIGN KEY (added_by) REFERENCES banwen.person(username);
alter table banwen.document_file add constraint document_file_document_id_fkey FOREIGN KEY (document_id) REFERENCES banwen.document(id);
alter table banwen.draft add constraint draft_username_fkey FOREIGN KEY (username) REFERENCES banwen.person(username);
alter table banwen.extraction add constraint extraction_sha256_fkey FOREIGN KEY (sha256) REFERENCES banwen.rendition(sha256) ON DELETE CASCADE;
alter table banwen.handover add constraint handover_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES banwen.person(username);
alter table banwen.handover add constraint handover_from_user_fkey FOREIGN KEY (from_user) REFERENCES banwen.person(username);
alter table banwen.handover add constraint handover_post_code_fkey FOREIGN KEY (post_code) REFERENCES banwen.post(code);
alter table banwen.handover add constraint handover_to_user_fkey FOREIGN KEY (to_user) REFERENCES banwen.person(username);
alter table banwen.idle_step add constraint idle_step_deputy_fkey FOREIGN KEY (deputy) REFERENCES banwen.person(username);
alter table banwen.idle_step add constraint idle_step_step_in_fkey FOREIGN KEY (step_in) REFERENCES banwen.step_in(id);
alter table banwen.idle_step add constraint idle_step_task_id_fkey FOREIGN KEY (task_id) REFERENCES banwen.task(id);
alter table banwen.intake_item add constraint intake_item_document_id_fkey FOREIGN KEY (document_id) REFERENCES banwen.document(id);
alter table banwen.intake_item add constraint intake_item_settled_by_fkey FOREIGN KEY (settled_by) REFERENCES banwen.person(username);
alter table banwen.intake_item add constraint intake_item_source_fkey FOREIGN KEY (source) REFERENCES banwen.intake_source(code);
alter table banwen.intake_left_out add constraint intake_left_out_item_id_fkey FOREIGN KEY (item_id) REFERENCES banwen.intake_item(id) ON DELETE CASCADE;
alter table banwen.notice add constraint notice_document_id_fkey FOREIGN KEY (document_id) REFERENCES banwen.document(id);
alter table banwen.notice add constraint notice_post_code_fkey FOREIGN KEY (post_code) REFERENCES banwen.post(code);
alter table banwen.notice add constraint notice_seen_by_fkey FOREIGN KEY (seen_by) REFERENCES banwen.person(username);
alter table banwen.notice add constraint notice_username_fkey FOREIGN KEY (username) REFERENCES banwen.person(username);
alter table banwen.number_counter add constraint number_counter_class_fkey FOREIGN KEY (class) REFERENCES banwen.number_rule(class);
alter table banwen.office_hours add constraint office_hours_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES banwen.person(username);
alter table banwen.outgoing_mail add constraint outgoing_mail_username_fkey FOREIGN KEY (username) REFERENCES banwen.person(username);
alter table banwen.phrase add constraint phrase_owner_fkey FOREIGN KEY (owner) REFERENCES banwen.person(username);
alter table banwen.post_change add constraint post_change_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES banwen.person(username);
alter table banwen.post_change add constraint post_change_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES banwen.person(username);
alter table banwen.post_version add constraint post_version_change_id_fkey FOREIGN KEY (change_id) REFERENCES banwen.post_change(id);
alter table banwen.post_version add constraint post_version_holder_a_fkey FOREIGN KEY (holder_a) REFERENCES banwen.person(username);
alter table banwen.post_version add constraint post_version_holder_b_fkey FOREIGN KEY (holder_b) REFERENCES banwen.person(username);
alter table banwen.post_version add constraint post_version_post_code_fkey FOREIGN KEY (post_code) REFERENCES banwen.post(code);
alter table banwen.post_version add constraint post_version_supervisor_fkey FOREIGN KEY (supervisor) REFERENCES banwen.post(code);
alter table banwen.reading add constraint reading_document_id_fkey FOREIGN KEY (document_id) REFERENCES banwen.document(id);
alter table banwen.reading add constraint reading_username_fkey FOREIGN KEY (username) REFERENCES banwen.person(username);
alter table banwen.recalculation add constraint recalculation_requested_by_fkey FOREIGN KEY (requested_by) REFERENCES banwen.person(username);
alter table banwen.register_export add constraint register_export_requested_by_fkey FOREIGN KEY (requested_by) REFERENCES banwen.person(username);
alter table banwen.registration_number add constraint registration_number_document_id_fkey FOREIGN KEY (document_id) REFERENCES banwen.document(id);
alter table banwen.registration_number add constraint registration_number_voided_by_fkey FOREIGN KEY (voided_by) REFERENCES banwen.person(username);
alter table banwen.reminder_plan add constraint reminder_plan_document_id_fkey FOREIGN KEY (document_id) REFERENCES banwen.document(id);
alter table banwen.rendition_page add constraint rendition_page_sha256_fkey FOREIGN KEY (sha256) REFERENCES banwen.rendition(sha256) ON DELETE CASCADE;
alter table banwen.saved_search add constraint saved_search_username_fkey FOREIGN KEY (username) REFERENCES banwen.person(username);
alter table banwen.search_change add constraint search_change_document_id_fkey FOREIGN KEY (document_id) REFERENCES banwen.document(id) ON DELETE CASCADE;
alter table banwen.search_number add constraint search_number_document_id_place_fkey FOREIGN KEY (document_id, place) REFERENCES banwen.search_part(document_id, place) ON DELETE CASCADE;
alter table banwen.search_part add constraint search_part_document_id_fkey FOREIGN KEY (document_id) REFERENCES banwen.document(id) ON DELETE CASCADE;
alter table banwen.search_rebuild add constraint search_rebuild_started_by_fkey FOREIGN KEY (started_by) REFERENCES banwen.person(username);
alter table banwen.setting_change add constraint setting_change_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES banwen.person(username);
alter table banwen.sign_in add constraint sign_in_username_fkey FOREIGN KEY (username) REFERENCES banwen.person(username);
alter table banwen.spring_session_attributes add constraint spring_session_attributes_session_primary_id_fkey FOREIGN KEY (session_primary_id) REFERENCES banwen.spring_session(primary_id) ON DELETE CASCADE;
alter table banwen.staged_upload add constraint staged_upload_object_key_fkey FOREIGN KEY (object_key) REFERENCES banwen.provisional_object(object_key) ON DELETE CASCADE;
alter table banwen.staged_upload add constraint staged_upload_username_fkey FOREIGN KEY (username) REFERENCES banwen.person(username);
alter table banwen.step_in add constraint step_in_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES banwen.person(username);
alter table banwen.step_in add constraint step_in_ordered_by_fkey FOREIGN KEY (ordered_by) REFERENCES banwen.person(username);
alter table banwen.step_in add constraint step_in_post_code_fkey FOREIGN KEY (post_code) REFERENCES banwen.post(code);
alter table banwen.step_in add constraint step_in_username_fkey FOREIGN KEY (username) REFERENCES banwen.person(username);
alter table banwen.store_check add constraint store_check_requested_by_fkey FOREIGN KEY (requested_by) REFERENCES banwen.person(username);
alter table banwen.supervision add constraint supervision_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES banwen.person(username);
alter table banwen.supervision add constraint supervision_document_id_fkey FOREIGN KEY (document_id) REFERENCES banwen.document(id);
alter table banwen.supervision add constraint supervision_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES banwen.person(username);
alter table banwen.supervision add constraint supervision_post_code_fkey FOREIGN KEY (post_code) REFERENCES banwen.post(code);
alter table banwen.supervision add constraint supervision_supervisor_fkey FOREIGN KEY (supervisor) REFERENCES banwen.person(username);
alter table banwen.task add constraint task_branch_post_fkey FOREIGN KEY (branch_post) REFERENCES banwen.post(code);
alter table banwen.task add constraint task_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES banwen.person(username);
alter table banwen.task add constraint task_document_id_fkey FOREIGN KEY (document_id) REFERENCES banwen.document(id);
alter table banwen.task add constraint task_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES banwen.person(username);
alter table banwen.task add constraint task_post_code_fkey FOREIGN KEY (post_code) REFERENCES banwen.post(code);
alter table banwen.text_print add constraint text_print_sha256_fkey FOREIGN KEY (sha256) REFERENCES banwen.rendition(sha256) ON DELETE CASCADE;
alter table banwen.urge add constraint urge_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES banwen.person(username);
alter table banwen.urge add constraint urge_document_id_fkey FOREIGN KEY (document_id) REFERENCES banwen.document(id);
alter table banwen.urge add constraint urge_post_code_fkey FOREIGN KEY (post_code) REFERENCES banwen.post(code);
alter table banwen.urge add constraint urge_supervision_id_fkey FOREIGN KEY (supervision_id) REFERENCES banwen.supervision(id);
alter table banwen.urge add constraint urge_urged_by_fkey FOREIGN KEY (urged_by) REFERENCES banwen.person(username);
CREATE INDEX absence_approval ON banwen.absence USING btree (id) WHERE (approval = 'awaited'::text);
CREATE INDEX absence_ends ON banwen.absence USING btree (ends_at);
CREATE INDEX absence_person ON banwen.absence USING btree (username, ends_at);
CREATE INDEX act_acting_for ON banwen.act USING btree (acting_for, at) WHERE (acting_for IS NOT NULL);
CREATE INDEX act_signed_for ON banwen.act USING btree (username, document_id) WHERE (step = 'sign-receipt'::text);
CREATE INDEX act_username_at ON banwen.act USING btree (username, at DESC);
CREATE INDEX audit_checkpoint_head_checkpoint ON banwen.audit_checkpoint_head USING btree (checkpoint_id, document_id);
CREATE INDEX card_event_card ON banwen.card_event USING btree (card_id, id);
CREATE INDEX card_issued ON banwen.card USING btree (issued_at DESC, id DESC);
CREATE INDEX card_person ON banwen.card USING btree (username, month);
CREATE INDEX cover_watch_kind ON banwen.cover_watch USING btree (kind) WHERE (ended_at IS NULL);
CREATE INDEX deadline_note_document ON banwen.deadline_note USING btree (document_id, at);
CREATE INDEX designation_absence ON banwen.designation USING btree (absence_id, post_code, id);
CREATE INDEX designation_person ON banwen.designation USING btree (username, absence_id);
CREATE INDEX document_due ON banwen.document USING btree (due_at, id) WHERE (state = ANY (ARRAY['received'::text, 'signed'::text, 'reviewed'::text, 'registered'::text, 'proposed'::text, 'approved'::text, 'distributed'::text]));
CREATE INDEX document_file_sha256 ON banwen.document_file USING btree (sha256);
CREATE INDEX document_number_key ON banwen.document USING btree (document_number_key) WHERE (document_number_key IS NOT NULL);
CREATE INDEX document_received ON banwen.document USING btree (received_at DESC, id);
CREATE INDEX document_sender ON banwen.document USING btree (sender, received_at DESC) WHERE (sender IS NOT NULL);
CREATE INDEX document_signed ON banwen.document USING btree (signed_at, received_at) WHERE (signed_at IS NOT NULL);
CREATE INDEX document_state ON banwen.document USING btree (state, received_at DESC);
CREATE INDEX document_title ON banwen.document USING hash (title);
CREATE INDEX document_warn ON banwen.document USING btree (warn_at) WHERE (state = ANY (ARRAY['received'::text, 'signed'::text, 'reviewed'::text, 'registered'::text, 'proposed'::text, 'approved'::text, 'distributed'::text]));
CREATE INDEX draft_saved_at ON banwen.draft USING btree (saved_at);
CREATE INDEX extraction_due ON banwen.extraction USING btree (due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX extraction_version ON banwen.extraction USING btree (version) WHERE (state = 'ready'::text);
CREATE INDEX flyway_schema_history_s_idx ON banwen.flyway_schema_history USING btree (success);
CREATE INDEX handover_at ON banwen.handover USING btree (at DESC);
CREATE INDEX handover_from ON banwen.handover USING btree (from_user, at DESC);
CREATE INDEX handover_to ON banwen.handover USING btree (to_user, at DESC);
CREATE INDEX intake_item_document ON banwen.intake_item USING btree (document_id) WHERE (document_id IS NOT NULL);
CREATE INDEX intake_item_failed ON banwen.intake_item USING btree (decided_at DESC) WHERE (state = ANY (ARRAY['failed'::text, 'kept-outside'::text]));
CREATE INDEX intake_item_message ON banwen.intake_item USING btree (source, message_id) WHERE (message_id IS NOT NULL);
CREATE INDEX intake_item_source ON banwen.intake_item USING btree (source, state);
CREATE INDEX intake_item_unsettled ON banwen.intake_item USING btree (id) WHERE ((state = ANY (ARRAY['failed'::text, 'kept-outside'::text])) AND (settled_at IS NULL));
CREATE INDEX notice_about ON banwen.notice USING btree (about) WHERE ((about IS NOT NULL) AND (seen_at IS NULL));
CREATE INDEX notice_document ON banwen.notice USING btree (document_id);
CREATE INDEX notice_to_mail ON banwen.notice USING btree (mail_after) WHERE ((mailed_at IS NULL) AND (mail_after IS NOT NULL));
CREATE INDEX notice_unseen ON banwen.notice USING btree (post_code, created_at) WHERE (seen_at IS NULL);
CREATE INDEX notice_unseen_person ON banwen.notice USING btree (username, created_at) WHERE (seen_at IS NULL);
CREATE INDEX notice_unseen_subject ON banwen.notice USING btree (subject) WHERE (seen_at IS NULL);
CREATE INDEX oidc_session_sid ON banwen.oidc_session USING btree (sid);
CREATE INDEX oidc_session_subject ON banwen.oidc_session USING btree (subject);
CREATE INDEX outgoing_mail_created ON banwen.outgoing_mail USING btree (created_at);
CREATE INDEX outgoing_mail_waiting ON banwen.outgoing_mail USING btree (next_try_at) WHERE ((sent_at IS NULL) AND (refused_at IS NULL));
CREATE INDEX post_change_post ON banwen.post_change USING btree (post_code, id);
CREATE INDEX post_version_holder_a ON banwen.post_version USING btree (holder_a, valid_to);
CREATE INDEX post_version_holder_b ON banwen.post_version USING btree (holder_b, valid_to);
CREATE INDEX provisional_object_recorded ON banwen.provisional_object USING btree (recorded_at);
CREATE INDEX reading_at ON banwen.reading USING btree (at DESC, id DESC);
CREATE INDEX reading_document ON banwen.reading USING btree (document_id, at DESC);
CREATE INDEX reading_username ON banwen.reading USING btree (username, at DESC);
CREATE INDEX recalculation_open ON banwen.recalculation USING btree (id) WHERE (finished_at IS NULL);
CREATE INDEX register_export_open ON banwen.register_export USING btree (requested_at) WHERE (state = ANY (ARRAY['waiting'::text, 'running'::text]));
CREATE INDEX register_export_person ON banwen.register_export USING btree (requested_by, requested_at DESC);
CREATE INDEX registration_number_year ON banwen.registration_number USING btree (year, class, seq);
CREATE INDEX reminder_plan_document ON banwen.reminder_plan USING btree (document_id);
CREATE INDEX reminder_plan_next ON banwen.reminder_plan USING btree (next_at) WHERE (next_at IS NOT NULL);
CREATE INDEX rendition_failed ON banwen.rendition USING btree (finished_at DESC) WHERE ((state = 'failed'::text) OR (text_state = 'failed'::text));
CREATE INDEX rendition_task ON banwen.rendition USING btree (task, rank, due_at) WHERE (task IS NOT NULL);
CREATE INDEX search_change_document ON banwen.search_change USING btree (document_id) WHERE (document_id IS NOT NULL);
CREATE INDEX search_change_due ON banwen.search_change USING btree (rank, id);
CREATE INDEX search_number_number ON banwen.search_number USING btree (year, seq);
CREATE INDEX search_number_part ON banwen.search_number USING btree (document_id, place);
CREATE INDEX search_part_words ON banwen.search_part USING gin (words);
CREATE INDEX setting_change_setting ON banwen.setting_change USING btree (setting, id DESC);
CREATE INDEX sign_in_address ON banwen.sign_in USING btree (address, at DESC) WHERE (outcome = 'wrong'::text);
CREATE INDEX sign_in_at ON banwen.sign_in USING btree (at DESC, id DESC);
CREATE INDEX sign_in_username ON banwen.sign_in USING btree (username, at DESC);
CREATE INDEX spring_session_attributes_name ON banwen.spring_session_attributes USING btree (attribute_name) WHERE (attribute_name = 'cn.banwen.web.ExpiredForms'::text);
CREATE INDEX spring_session_expiry_time ON banwen.spring_session USING btree (expiry_time);
CREATE INDEX spring_session_principal_name ON banwen.spring_session USING btree (principal_name);
CREATE INDEX staged_upload_username ON banwen.staged_upload USING btree (username, uploaded_at);
CREATE INDEX step_in_post ON banwen.step_in USING btree (post_code, ends_at);
CREATE INDEX store_check_requested ON banwen.store_check USING btree (requested_at DESC);
CREATE INDEX supervision_document ON banwen.supervision USING btree (document_id, id);
CREATE INDEX supervision_open ON banwen.supervision USING btree (document_id) WHERE (closed_at IS NULL);
CREATE INDEX task_document ON banwen.task USING btree (document_id, created_at);
CREATE INDEX task_due ON banwen.task USING btree (due_at, id) WHERE (state = 'open'::text);
CREATE INDEX task_inbox ON banwen.task USING btree (post_code, urgency_rank, due_at, created_at, id) WHERE (state = 'open'::text);
CREATE INDEX task_inbox_of_step ON banwen.task USING btree (post_code, step, urgency_rank, due_at, created_at, id) WHERE (state = 'open'::text);
CREATE INDEX task_post_document ON banwen.task USING btree (post_code, document_id);
CREATE INDEX task_state_set_in ON banwen.task USING btree (state_set_in);
CREATE INDEX task_warn ON banwen.task USING btree (warn_at) WHERE (state = 'open'::text);
CREATE INDEX text_print_bands ON banwen.text_print USING gin (bands);
CREATE INDEX text_print_number ON banwen.text_print USING btree (number_key) WHERE (number_key IS NOT NULL);
CREATE INDEX text_print_stale ON banwen.text_print USING btree (sha256) WHERE stale;
CREATE INDEX urge_document ON banwen.urge USING btree (document_id, id);
CREATE INDEX urge_supervision ON banwen.urge USING btree (supervision_id, at) WHERE (supervision_id IS NOT NULL);
CREATE UNIQUE INDEX card_red_document ON banwen.card USING btree (document_id, username) WHERE (reason = 'document-overdue'::text);
CREATE UNIQUE INDEX card_red_month ON banwen.card USING btree (username, month) WHERE (reason = 'repeated'::text);
CREATE UNIQUE INDEX card_yellow ON banwen.card USING btree (task_id) WHERE (kind = 'yellow'::text);
CREATE UNIQUE INDEX cover_watch_open ON banwen.cover_watch USING btree (subject) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX intake_item_lying ON banwen.intake_item USING btree (source, item_key) WHERE (moved_at IS NULL);
CREATE UNIQUE INDEX store_check_running ON banwen.store_check USING btree (state) WHERE (state = 'running'::text);
CREATE OR REPLACE FUNCTION banwen.note_transaction_of_state()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.state_set_in := pg_current_xact_id();
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION banwen.purge_records(records text, before timestamp with time zone)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'banwen', 'pg_temp'
AS $function$
declare
  gone bigint;
begin
  if before > now() - interval '180 days' then
    raise exception 'records of the last six months are kept';
  end if;
  if records = 'reading' then
    delete from reading where at < before;
  elsif records = 'sign_in' then
    delete from sign_in where at < before;
  else
    raise exception 'no such records: %', records;
  end if;
  get diagnostics gone = row_count;
  return gone;
end
$function$
;
CREATE TRIGGER task_state_set_in BEFORE INSERT OR UPDATE OF state ON banwen.task FOR EACH ROW EXECUTE FUNCTION banwen.note_transaction_of_state();
revoke all on function banwen.purge_records(records text, before timestamp with time zone) from public;
grant execute on function banwen.purge_records(records text, before timestamp with time zone) to banwen_app;
grant usage on schema banwen to banwen_app;
grant usage on schema engine to banwen_app;
grant usage on sequence banwen.absence_id to banwen_app;
grant usage on sequence banwen.card_event_id to banwen_app;
grant usage on sequence banwen.card_id to banwen_app;
grant usage on sequence banwen.cover_watch_id to banwen_app;
grant usage on sequence banwen.designation_id to banwen_app;
grant usage on sequence banwen.directory_run_id to banwen_app;
grant usage on sequence banwen.post_change_id to banwen_app;
grant usage on sequence banwen.post_version_id to banwen_app;
grant usage on sequence banwen.receipt_number to banwen_app;
grant usage on sequence banwen.step_in_id to banwen_app;
grant usage on sequence banwen.supervision_id to banwen_app;
grant usage on sequence banwen.urge_id to banwen_app;
grant insert, select, update on table banwen.absence to banwen_app;
grant insert, select on table banwen.act to banwen_app;
grant insert, select on table banwen.audit_checkpoint to banwen_app;
grant insert, select on table banwen.audit_checkpoint_head to banwen_app;
grant insert, select on table banwen.calendar_overlay to banwen_app;
grant insert, select on table banwen.calendar_year to banwen_app;
grant insert, select on table banwen.card to banwen_app;
grant insert, select on table banwen.card_event to banwen_app;
grant select, update on table banwen.card_rule to banwen_app;
grant select, update on table banwen.cover_setting to banwen_app;
grant insert, select, update on table banwen.cover_watch to banwen_app;
grant insert, select on table banwen.deadline_note to banwen_app;
grant insert, select on table banwen.deadline_rules to banwen_app;
grant select, update on table banwen.deadline_setting to banwen_app;
grant insert, select on table banwen.designation to banwen_app;
grant delete, insert, select on table banwen.directory_run to banwen_app;
grant insert, select, update on table banwen.directory_turn to banwen_app;
grant insert, select, update on table banwen.document to banwen_app;
grant insert, select on table banwen.document_file to banwen_app;
grant delete, insert, select, update on table banwen.draft to banwen_app;
grant delete, insert, select, update on table banwen.extraction to banwen_app;
grant select, update on table banwen.flow_setting to banwen_app;
grant insert, select on table banwen.handover to banwen_app;
grant insert, select, update on table banwen.idle_step to banwen_app;
grant delete, insert, select, update on table banwen.intake_item to banwen_app;
grant insert, select on table banwen.intake_left_out to banwen_app;
grant insert, select, update on table banwen.intake_source to banwen_app;
grant insert, select on table banwen.kept_file to banwen_app;
grant delete, insert, select, update on table banwen.leave_tier to banwen_app;
grant insert, select, update on table banwen.matter to banwen_app;
grant insert, select, update on table banwen.notice to banwen_app;
grant insert, select, update on table banwen.number_counter to banwen_app;
grant select, update on table banwen.number_rule to banwen_app;
grant insert, select on table banwen.office_hours to banwen_app;
grant delete, insert, select, update on table banwen.oidc_session to banwen_app;
grant delete, insert, select, update on table banwen.outgoing_mail to banwen_app;
grant insert, select, update on table banwen.person to banwen_app;
grant delete, insert, select, update on table banwen.phrase to banwen_app;
grant insert, select, update on table banwen.post to banwen_app;
grant insert, select, update on table banwen.post_change to banwen_app;
grant insert, select, update on table banwen.post_version to banwen_app;
grant delete, insert, select on table banwen.provisional_object to banwen_app;
grant select, update on table banwen.quiet_time to banwen_app;
grant insert, select on table banwen.reading to banwen_app;
grant insert, select, update on table banwen.recalculation to banwen_app;
grant delete, insert, select, update on table banwen.register_export to banwen_app;
grant insert, select, update on table banwen.registration_number to banwen_app;
grant select, update on table banwen.reminder_ladder to banwen_app;
grant delete, insert, select, update on table banwen.reminder_plan to banwen_app;
grant delete, insert, select, update on table banwen.rendition to banwen_app;
grant delete, insert, select, update on table banwen.rendition_page to banwen_app;
grant delete, insert, select, update on table banwen.saved_search to banwen_app;
grant delete, insert, select, update on table banwen.search_change to banwen_app;
grant delete, insert, select on table banwen.search_number to banwen_app;
grant delete, insert, select on table banwen.search_part to banwen_app;
grant select, update on table banwen.search_rebuild to banwen_app;
grant insert, select on table banwen.setting_change to banwen_app;
grant insert, select on table banwen.sign_in to banwen_app;
grant delete, insert, select, update on table banwen.spring_session to banwen_app;
grant delete, insert, select, update on table banwen.spring_session_attributes to banwen_app;
grant insert, select on table banwen.staged_upload to banwen_app;
grant insert, select, update on table banwen.step_in to banwen_app;
grant select, update on table banwen.step_post to banwen_app;
grant delete, insert, select, update on table banwen.store_check to banwen_app;
grant insert, select, update on table banwen.supervision to banwen_app;
grant insert, select, update on table banwen.task to banwen_app;
grant insert, select, update on table banwen.text_print to banwen_app;
grant insert, select, update on table banwen.urge to banwen_app;
alter default privileges in schema engine grant delete, insert, select, update on tables to banwen_app;
alter default privileges in schema engine grant select, usage on sequences to banwen_app;
