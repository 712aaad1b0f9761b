create schema banwen;
create schema engine;
create sequence banwen.absence_id;
create sequence banwen.designation_id;
create sequence banwen.post_change_id;
create sequence banwen.post_version_id;
create sequence banwen.receipt_number;
create sequence banwen.setting_change_id_seq;
create sequence banwen.step_in_id;
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
  decided_at timestamp with time zone
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
create table banwen.cover_setting (
  id boolean not null default true,
  separate_duties boolean not null default true,
  public_board boolean not null default false
);
create table banwen.deadline_rules (
  version integer not null,
  rules jsonb not null,
  changed_by text not null,
  changed_at timestamp with time zone not null
);
create table banwen.designation (
  id bigint not null default nextval('banwen.designation_id'::regclass),
  absence_id bigint not null,
  post_code text not null,
  username text not null,
  named_by text not null,
  named_at timestamp with time zone not null
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
  matter text
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
  confirmed_at timestamp with time zone not null
);
create table banwen.leave_tier (
  up_to_days integer,
  approver text not null
);
create table banwen.matter (
  code text not null,
  name text not null,
  position integer not null
);
create table banwen.notice (
  id uuid not null,
  post_code text not null,
  document_id uuid not null,
  code text not null,
  args text not null,
  created_at timestamp with time zone not null,
  seen_at timestamp with time zone,
  seen_by text
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
create table banwen.person (
  username text not null,
  name text not null,
  password_hash text,
  active boolean not null default true,
  admin boolean not null default false,
  inspector boolean not null default false
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
create table banwen.setting_change (
  id bigint not null,
  setting text not null,
  field text not null,
  old_value text not null,
  new_value text not null,
  changed_at timestamp with time zone not null,
  changed_by text not null
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
  ordered_at timestamp with time zone not null
);
create table banwen.step_post (
  step text not null,
  post_code text not null
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
  matter text
);
insert into banwen.absence (id, username, reason, whereabouts, scope, matters, stated_from, stated_until, starts_at, ends_at, notes, entered_by, entered_at, returned_by, returned_at, approver, approval, decided_by, decided_at) values ('1', 'clerk', '下村', '东风村', 'except-listed', '{finance,personnel}', '2026-03-02 13:00:00+08', '2026-03-02 18:00:00+08', '2026-03-02 13:05:00.123456+08', '2026-03-02 17:00:00+08', '防汛通知今天要回', 'clerk', '2026-03-02 13:05:00.123456+08', 'clerk', '2026-03-02 17:00:00+08', 'none', 'not-needed', NULL, NULL);
insert into banwen.act (document_id, seq, at, username, name, post_code, post_name, capacity, acting_for, acting_for_name, task_id, step, outcome, opinion, data, previous_digest, digest) values ('11111111-1111-4111-8111-111111111111', '1', '2026-03-02 10:00:00.123456+08', 'clerk', '沈文秀', 'office-clerk', '党政办文书', 'holder', NULL, NULL, 'ae1196eb-7165-4ffd-af07-5f07221fcbb3', 'register', 'registered', NULL, '{"title":"关于做好防汛工作的通知"}', '', 'efc8f3f730b23e159150473be116f703800acfeb9237dee90f43c31cd878e122');
insert into banwen.act (document_id, seq, at, username, name, post_code, post_name, capacity, acting_for, acting_for_name, task_id, step, outcome, opinion, data, previous_digest, digest) values ('11111111-1111-4111-8111-111111111111', '2', '2026-03-02 10:00:00.123456+08', 'clerk', '沈文秀', 'office-clerk', '党政办文书', 'holder', NULL, NULL, 'a2c9f3d4-82b9-4f9e-924b-70346a9c7dc6', 'register', 'registered', '同意,请民政办''主办''', '{"title":"关于做好防汛工作的通知"}', 'efc8f3f730b23e159150473be116f703800acfeb9237dee90f43c31cd878e122', '703cab2a85302c2a13c6a21c1a2fc205a6837446e42b849d15a898d9bf0bef90');
insert into banwen.act (document_id, seq, at, username, name, post_code, post_name, capacity, acting_for, acting_for_name, task_id, step, outcome, opinion, data, previous_digest, digest) values ('11111111-1111-4111-8111-111111111111', '3', '2026-03-02 10:00:00.123456+08', 'clerk', '沈文秀', 'office-clerk', '党政办文书', 'holder', NULL, NULL, '264a671c-f95d-4c1b-879c-d5638c9b7c7c', 'register', 'registered', '第一行
第二行', '{"title":"关于做好防汛工作的通知"}', '703cab2a85302c2a13c6a21c1a2fc205a6837446e42b849d15a898d9bf0bef90', '73a0c233235ee92a5112dc71ef968c7660d1fe5595e9280e3d3545ac67ec9eec');
insert into banwen.act (document_id, seq, at, username, name, post_code, post_name, capacity, acting_for, acting_for_name, task_id, step, outcome, opinion, data, previous_digest, digest) values ('22222222-2222-4222-8222-222222222222', '1', '2026-03-02 10:00:00.123456+08', 'clerk', '沈文秀', 'office-clerk', '党政办文书', 'holder', NULL, NULL, '76a5485a-64e1-4e1b-9a3c-800a9956cd02', 'register', 'registered', '', '{"title":"关于做好防汛工作的通知"}', '', 'd485bf092c65c4744563a581bc616adc232874fc2f34d6a423cbb6e308326313');
insert into banwen.audit_checkpoint (id, at, chains, acts, previous_digest, digest) values ('1', '2026-03-02 10:00:00.123456+08', '2', '3', '', 'f0d60d9c9489a803b7c003235682d1de14a5b9084b2bc6edad3ab4ba5f15d5e3');
insert into banwen.audit_checkpoint (id, at, chains, acts, previous_digest, digest) values ('2', '2026-03-02 10:00:00.123456+08', '2', '4', 'f0d60d9c9489a803b7c003235682d1de14a5b9084b2bc6edad3ab4ba5f15d5e3', 'df47b93784b16502b86e07f9a01c27c5bd68437fb9efed32469245d2a6174318');
insert into banwen.audit_checkpoint_head (checkpoint_id, document_id, seq, digest) values ('1', '11111111-1111-4111-8111-111111111111', '2', '703cab2a85302c2a13c6a21c1a2fc205a6837446e42b849d15a898d9bf0bef90');
insert into banwen.audit_checkpoint_head (checkpoint_id, document_id, seq, digest) values ('1', '22222222-2222-4222-8222-222222222222', '1', 'd485bf092c65c4744563a581bc616adc232874fc2f34d6a423cbb6e308326313');
insert into banwen.audit_checkpoint_head (checkpoint_id, document_id, seq, digest) values ('2', '11111111-1111-4111-8111-111111111111', '3', '73a0c233235ee92a5112dc71ef968c7660d1fe5595e9280e3d3545ac67ec9eec');
insert into banwen.calendar_overlay (year, version, entries, changed_by, changed_at) values ('2026', '1', '[]', 'admin', '2026-03-02 17:00:00+08');
insert into banwen.calendar_year (year, version, notice, changed_by, changed_at) values ('2027', '1', '{"days": [{"date": "2027-01-01", "name": "元旦", "isOffDay": true}], "year": 2027}', 'admin', '2026-03-02 17:00:00+08');
insert into banwen.cover_setting (id, separate_duties, public_board) values ('true', 'true', 'false');
insert into banwen.deadline_rules (version, rules, changed_by, changed_at) values ('1', '[]', 'admin', '2026-03-02 17:00:00+08');
insert into banwen.designation (id, absence_id, post_code, username, named_by, named_at) values ('1', '1', 'office-clerk', 'former', 'director', '2026-03-02 13:10:00+08');
insert into banwen.document (id, state, review_first, process_instance, received_at, received_by, released_sha256, classification, receipt_id, signed_at, copies_expected, copies_received, seal_intact, receipt_note, title, document_number, document_number_key, sender, sender_level, document_type, kind, urgency, channel, document_date, copies, pages, main_recipients, copy_recipients, signer, contact, remark, reply_required, reply_by, registration_number, registered_at, plan, reading_closed, result, reply, retention, concluded_at, archived_at, matter) values ('11111111-1111-4111-8111-111111111111', 'distributed', 'true', '2501', '2026-03-02 09:15:00.123456+08', 'clerk', NULL, NULL, 'R20260302-0001', '2026-03-02 09:20:00+08', '2', '2', 'true', '封口''完好''', '关于做好2026年防汛工作的通知', '县府办〔2026〕8号', '县府办〔2026〕8号', '县人民政府办公室', 'county', '通知', 'act', 'urgent', 'paper', '2026-02-28', '2', '6', '各乡镇人民政府', NULL, NULL, NULL, '第一行
第二行', 'true', '2026-03-20 18:00:00+08', '收〔2026〕1号', '2026-03-02 10:00:00+08', '{"leaders":["office-director"],"leaderOrder":"in-order","lead":"civil-affairs","assisting":[],"readers":[]}', 'false', NULL, NULL, NULL, NULL, NULL, NULL);
insert into banwen.document (id, state, review_first, process_instance, received_at, received_by, released_sha256, classification, receipt_id, signed_at, copies_expected, copies_received, seal_intact, receipt_note, title, document_number, document_number_key, sender, sender_level, document_type, kind, urgency, channel, document_date, copies, pages, main_recipients, copy_recipients, signer, contact, remark, reply_required, reply_by, registration_number, registered_at, plan, reading_closed, result, reply, retention, concluded_at, archived_at, matter) values ('22222222-2222-4222-8222-222222222222', 'archived', 'false', NULL, '2025-12-30 16:00:00+08', 'former', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '关于春节放假的通知', NULL, NULL, NULL, NULL, NULL, 'read', 'routine', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'false', NULL, '收〔2025〕7号', '2025-12-30 16:30:00+08', NULL, 'false', '已传达', NULL, '10年', '2026-01-05 09:00:00+08', '2026-01-05 09:00:01+08', NULL);
insert into banwen.document (id, state, review_first, process_instance, received_at, received_by, released_sha256, classification, receipt_id, signed_at, copies_expected, copies_received, seal_intact, receipt_note, title, document_number, document_number_key, sender, sender_level, document_type, kind, urgency, channel, document_date, copies, pages, main_recipients, copy_recipients, signer, contact, remark, reply_required, reply_by, registration_number, registered_at, plan, reading_closed, result, reply, retention, concluded_at, archived_at, matter) values ('33333333-3333-4333-8333-333333333333', 'kept-outside', 'true', NULL, '2026-03-03 08:00:00+08', 'clerk', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', '秘密', 'R20260303-0001', NULL, NULL, NULL, NULL, NULL, '(未入库)', NULL, NULL, NULL, NULL, NULL, NULL, 'routine', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'false', NULL, NULL, NULL, NULL, 'false', NULL, NULL, NULL, NULL, NULL, NULL);
insert into banwen.document_file (id, document_id, ordinal, name, media_type, size, sha256, pages, readability, encrypted, object_key, added_at, added_by) values ('55555555-5555-4555-8555-555555555555', '11111111-1111-4111-8111-111111111111', '1', '防汛通知 (正文).pdf', 'application/pdf', '123456', '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', '6', 'TEXT', 'false', '2026/03/55555555', '2026-03-02 09:15:00+08', 'clerk');
insert into banwen.draft (username, key, fields, saved_at) values ('director', 'task-44444444-4444-4444-8444-444444444402', '{"opinion":["拟请民政办主办"]}', '2026-03-02 16:30:00+08');
insert into banwen.flow_setting (id, review_first) values ('true', 'false');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('0', NULL, '<< Flyway Schema Creation >>', 'SCHEMA', '"banwen"', NULL, 'banwen_owner', '2026-11-22 06:32:55.739423', '0', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('1', '001', 'schemas and roles', 'SQL', 'platform/V001__schemas_and_roles.sql', '-1926951287', 'banwen_owner', '2026-11-22 06:32:55.773984', '8', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('10', '080', 'related', 'SQL', 'circulation/V080__related.sql', '546175397', 'banwen_owner', '2026-11-22 06:32:55.959396', '6', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('11', '081', 'draft', 'SQL', 'drafts/V081__draft.sql', '1034417891', 'banwen_owner', '2026-11-22 06:32:55.976259', '6', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('12', '082', 'phrase', 'SQL', 'phrases/V082__phrase.sql', '-1809596971', 'banwen_owner', '2026-11-22 06:32:55.989569', '10', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('13', '085', 'task state set in', 'SQL', 'circulation/V085__task_state_set_in.sql', '536679251', 'banwen_owner', '2026-11-22 06:32:56.025221', '5', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('14', '086', 'desk indexes', 'SQL', 'circulation/V086__desk_indexes.sql', '-44245616', 'banwen_owner', '2026-11-22 06:32:56.043659', '5', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('15', '090', 'register export', 'SQL', 'registration/V090__register_export.sql', '-482616488', 'banwen_owner', '2026-11-22 06:32:56.056694', '8', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('16', '095', 'staged upload', 'SQL', 'intake/V095__staged_upload.sql', '-1051779908', 'banwen_owner', '2026-11-22 06:32:56.071215', '6', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('17', '096', 'setting change', 'SQL', 'administration/V096__setting_change.sql', '-1270518882', 'banwen_owner', '2026-11-22 06:32:56.088303', '8', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('18', '100', 'post register', 'SQL', 'posts/V100__post_register.sql', '-234399525', 'banwen_owner', '2026-11-22 06:32:56.105861', '17', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('19', '101', 'absence', 'SQL', 'posts/V101__absence.sql', '1320615971', 'banwen_owner', '2026-11-22 06:32:56.135036', '23', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('2', '010', 'person', 'SQL', 'identity/V010__person.sql', '-2005475330', 'banwen_owner', '2026-11-22 06:32:55.811337', '6', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('20', '102', 'matter', 'SQL', 'circulation/V102__matter.sql', '775658562', 'banwen_owner', '2026-11-22 06:32:56.175385', '3', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('21', '103', 'cover setting', 'SQL', 'posts/V103__cover_setting.sql', '-190563565', 'banwen_owner', '2026-11-22 06:32:56.18817', '10', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('22', '104', 'act acting for', 'SQL', 'audit/V104__act_acting_for.sql', '-1451231144', 'banwen_owner', '2026-11-22 06:32:56.206889', '7', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('23', '105', 'handover', 'SQL', 'cover/V105__handover.sql', '-396117237', 'banwen_owner', '2026-11-22 06:32:56.219101', '6', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('24', '120', 'working calendar', 'SQL', 'calendar/V120__working_calendar.sql', '-2059963198', 'banwen_owner', '2026-11-22 06:32:56.231985', '13', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('25', '121', 'deadline rules', 'SQL', 'deadlines/V121__deadline_rules.sql', '721445850', 'banwen_owner', '2026-11-22 06:32:56.251062', '4', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('26', '122', 'calendar overlay', 'SQL', 'calendar/V122__calendar_overlay.sql', '-923367242', 'banwen_owner', '2026-11-22 06:32:56.259884', '4', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('3', '020', 'post', 'SQL', 'posts/V020__post.sql', '380892474', 'banwen_owner', '2026-11-22 06:32:55.835967', '7', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('4', '030', 'document', 'SQL', 'circulation/V030__document.sql', '-706588222', 'banwen_owner', '2026-11-22 06:32:55.857739', '18', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('5', '040', 'document file', 'SQL', 'intake/V040__document_file.sql', '-1341599547', 'banwen_owner', '2026-11-22 06:32:55.892183', '5', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('6', '050', 'registration number', 'SQL', 'registration/V050__registration_number.sql', '-992799197', 'banwen_owner', '2026-11-22 06:32:55.903808', '7', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('7', '060', 'act', 'SQL', 'audit/V060__act.sql', '2121076215', 'banwen_owner', '2026-11-22 06:32:55.916441', '4', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('8', '061', 'checkpoint', 'SQL', 'audit/V061__checkpoint.sql', '-615011802', 'banwen_owner', '2026-11-22 06:32:55.925953', '5', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('9', '070', 'notice', 'SQL', 'notification/V070__notice.sql', '-1181890153', 'banwen_owner', '2026-11-22 06:32:55.936423', '8', 'true');
insert into banwen.handover (id, kind, post_code, from_user, to_user, at, content, confirmed_by, confirmed_at) values ('1-office-clerk-out', 'out', 'office-clerk', 'clerk', 'director', '2026-03-02 13:05:00+08', '{"open":[]}', 'director', '2026-03-02 13:20:00+08');
insert into banwen.leave_tier (up_to_days, approver) values ('1', 'none');
insert into banwen.leave_tier (up_to_days, approver) values ('3', 'supervisor');
insert into banwen.leave_tier (up_to_days, approver) values (NULL, 'main-leader');
insert into banwen.matter (code, name, "position") values ('discipline', '纪检监察', '30');
insert into banwen.matter (code, name, "position") values ('finance', '财务', '10');
insert into banwen.matter (code, name, "position") values ('letters', '信访', '40');
insert into banwen.matter (code, name, "position") values ('personnel', '人事', '20');
insert into banwen.matter (code, name, "position") values ('projects', '工程项目', '50');
insert into banwen.notice (id, post_code, document_id, code, args, created_at, seen_at, seen_by) values ('66666666-6666-4666-8666-666666666666', 'office-director', '11111111-1111-4111-8111-111111111111', 'returned', '["关于做好2026年防汛工作的通知"]', '2026-03-02 16:00:00+08', '2026-03-02 16:05:00+08', 'director');
insert into banwen.number_counter (class, year, last) values ('incoming', '2025', '7');
insert into banwen.number_counter (class, year, last) values ('incoming', '2026', '1');
insert into banwen.number_rule (class, pattern) values ('incoming', '收〔{year}〕{seq}号');
insert into banwen.office_hours (version, hours, changed_by, changed_at) values ('1', '[]', 'admin', '2026-03-02 17:00:00+08');
insert into banwen.person (username, name, password_hash, active, admin, inspector) values ('admin', '系统管理员', '{noop}not-a-password', 'true', 'true', 'false');
insert into banwen.person (username, name, password_hash, active, admin, inspector) values ('clerk', '沈文秀', '{noop}not-a-password', 'true', 'false', 'false');
insert into banwen.person (username, name, password_hash, active, admin, inspector) values ('director', '陆明远', '{noop}not-a-password', 'true', 'false', 'false');
insert into banwen.person (username, name, password_hash, active, admin, inspector) values ('former', '何其多', NULL, 'false', 'false', 'false');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('051ebaa9-2b86-4a16-94a4-22800f454a1b', 'redistribute', 'opinion', NULL, '经核，该事项由××承办。', '1');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('07479ecc-6bca-4b83-a289-93c423c343e2', 'handle', 'result', NULL, '已转发各村（社区）执行。', '6');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('130f70cf-451f-4c23-9250-20550571a1b5', 'approve', 'opinion', NULL, '已阅。', '7');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('14126c03-f36e-424d-89f4-8cdcfa01f695', 'handle', 'result', NULL, '已落实，情况如下：××。', '3');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('15816951-3523-4b21-b933-c998c7e9266c', 'distribute', 'opinion', NULL, '请按领导批示办理。', '1');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('17ef78f1-682a-439c-bf89-e1fc48bae22a', 'approve', 'opinion', NULL, '同意拟办意见。', '2');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('21613839-db56-4c02-ad7e-c65e866d737c', 'conclude', 'result', NULL, '已按批示办结，各承办单位均已反馈。', '2');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('25b6293e-5e19-4b55-a318-d8342e1e0e55', 'first-review', 'reasons', NULL, '报告中夹带请示事项。', '4');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('28a633fd-661a-4e4c-bfae-71210c8e808a', 'approve', 'opinion', NULL, '请××牵头，××配合，抓好落实。', '4');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('28b451aa-db2d-4086-80b7-3f21577528a0', 'first-review', 'reasons', NULL, '请示应当一文一事，且只写一个主送机关。', '3');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('2d1a3b63-ff06-4cd5-8adb-2028660c0437', 'propose', 'opinion', NULL, '拟请××牵头办理，请××阅示。', '2');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('40572af4-9f8e-4648-8173-9c4f73725ba8', 'distribute', 'opinion', NULL, '请于××日前反馈办理结果。', '3');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('41dea486-315e-4374-aa76-5690fd01ddd1', 'handle', 'reasons', NULL, '不属本单位职责，建议由××承办。', '1');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('48694c2d-fb8b-4da7-a1b8-faf628d0d153', 'handle', 'result', NULL, '已按要求于××日报送××。', '4');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('4c38e0ad-4c0f-4fcc-a3f2-10f6d9f2e7dc', 'first-review', 'reasons', NULL, '公文格式不符合规定：××。', '6');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('574d7f83-874a-41f4-8870-901e1d711b07', 'distribute', 'opinion', NULL, '请××主办，××协办。', '2');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('603edb2b-f146-4f6e-9e64-475e1ca5ff3c', 'conclude', 'result', NULL, '已办结并答复来文单位。', '4');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('74099837-f742-44d9-84f2-a059f4b364b1', 'propose', 'opinion', NULL, '拟按要求报送有关材料，请××阅示。', '4');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('77777777-7777-4777-8777-777777777777', 'approve', 'opinion', 'director', '同意，请抓紧。', '1');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('79600366-09f4-4b6d-8950-9f1f0ae49f17', 'approve', 'opinion', NULL, '请××办理，并于××日前反馈结果。', '6');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('7e33a48e-c04d-4dca-be46-c18268162789', 'first-review', 'reasons', NULL, '文种使用不当，建议改用“××”。', '5');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('7f09e61d-e6cf-4935-8717-df7bbf06101d', 'handle', 'result', NULL, '已阅办。', '1');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('8157b27b-6c8c-4533-bc04-639a1404d731', 'sign-receipt', 'reasons', NULL, '文件内容不完整或无法打开。', '4');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('82cc86dd-ade4-4ed3-b84f-07ea964a5c2f', 'first-review', 'reasons', NULL, '未按行文规则行文：越级行文。', '2');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('86889b42-efd1-456b-91d5-cf7eadba4dfb', 'sign-receipt', 'reasons', NULL, '主送机关不是本机关，疑为误送。', '2');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('8936c6ba-de00-454d-b9de-cdc7d856c49b', 'sign-receipt', 'reasons', NULL, '缺少附件：××。', '3');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('8df50424-fa48-4cef-90d5-7af7ee8b4660', 'propose', 'opinion', NULL, '拟请××参加会议，请××阅示。', '5');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('94a01533-5cba-459e-83ea-c8ff96f6e07f', 'propose', 'opinion', NULL, '拟转××阅知。', '6');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('95f2dd1a-fbe5-46d9-8bc8-312453ae2574', 'approve', 'reasons', NULL, '请重新拟办，补充××的意见。', '1');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('961e497f-18f6-43d2-807c-1af0807c00f0', 'read', 'opinion', NULL, '已阅，按要求执行。', '2');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('98b095d8-1cf5-43d1-8579-af64bc5c27c8', 'approve', 'opinion', NULL, '请××阅处。', '3');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('a46beacf-94cd-4b37-af63-0d38f2a1c769', 'propose', 'opinion', NULL, '拟由××主办，××配合，请××阅示。', '3');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('a66151f6-a6ac-48e3-a694-9dba14f11115', 'approve', 'opinion', NULL, '同意。', '1');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('b2db3349-080a-48f8-8745-303c6511b25d', 'sign-receipt', 'reasons', NULL, '份数与来文登记不符。', '1');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('b70787bb-f8de-42c3-8feb-6e5a8c0b9a9e', 'read', 'opinion', NULL, '已阅。', '1');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('b7394995-ab09-44ca-9c2b-dfd48dd52379', 'approve', 'reasons', NULL, '主办单位应为××，请调整。', '2');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('bf6b4afb-5811-4cba-a1cc-0c95731ef98e', 'first-review', 'reasons', NULL, '未加盖印章或缺少成文日期。', '8');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('cc21a9a2-d537-408a-97c2-d566dd19fae3', 'propose', 'opinion', NULL, '拟同意，请××阅示。', '1');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('ccd63a24-f6f5-447b-befb-4a5049110be5', 'first-review', 'reasons', NULL, '不属本机关职权范围，建议送××。', '1');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('ce8f2783-ded5-458e-92cc-aa7912bea713', 'read', 'opinion', NULL, '已阅知，已传达。', '3');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('d74e8388-2548-4eaa-b2c7-c67d30d95bfe', 'handle', 'result', NULL, '已安排××参加。', '5');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('da400fed-4dbf-4231-a4d6-b800ef5ebf16', 'first-review', 'opinion', NULL, '经审核，符合要求。', '1');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('dff183cd-a932-4876-b45f-2a5e9383491b', 'conclude', 'result', NULL, '已办结。', '1');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('e0d93f1d-6f44-4d50-b145-b4d7c21090f9', 'first-review', 'reasons', NULL, '涉及××职权的事项未经协商、会签。', '7');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('e4e14cdd-28b6-4aad-9f32-8142bb874620', 'conclude', 'result', NULL, '已传阅完毕。', '3');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('ee762f8f-dc26-4199-90f7-6e5277a66c44', 'handle', 'result', NULL, '已落实。', '2');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('eed37995-05bb-48e0-94a4-13450f1aab5c', 'distribute', 'opinion', NULL, '请各岗位传阅。', '4');
insert into banwen.phrase (id, step, field, owner, text, "position") values ('f2bf01df-e0c9-43e0-9478-7098e6256d38', 'approve', 'opinion', NULL, '请××研究提出意见。', '5');
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
insert into banwen.register_export (id, requested_by, requested_at, format, selection, state, done, total, attempts, worked_at, finished_at, failure, size) values ('77777777-7777-4777-8777-777777777777', 'clerk', '2026-03-02 16:30:00+08', 'xlsx', 'year=2026&query=%E9%98%B2%E6%B1%9B', 'ready', '1', '1', '1', '2026-03-02 16:30:01+08', '2026-03-02 16:30:02+08', NULL, '4096');
insert into banwen.registration_number (document_id, class, year, seq, number, allocated_at, voided_at, voided_by, void_reason) values ('11111111-1111-4111-8111-111111111111', 'incoming', '2026', '1', '收〔2026〕1号', '2026-03-02 10:00:00+08', NULL, NULL, NULL);
insert into banwen.registration_number (document_id, class, year, seq, number, allocated_at, voided_at, voided_by, void_reason) values ('22222222-2222-4222-8222-222222222222', 'incoming', '2025', '7', '收〔2025〕7号', '2025-12-30 16:30:00+08', '2025-12-30 16:40:00+08', 'former', '重复登记');
insert into banwen.setting_change (id, setting, field, old_value, new_value, changed_at, changed_by) values ('1', 'numbering', 'pattern', '收〔{year}〕{seq}号', '收文〔{year}〕{seq}号', '2026-01-05 09:00:00+08', 'admin');
insert into banwen.staged_upload (id, object_key, username, name, media_type, size, sha256, pages, readability, encrypted, uploaded_at) values ('88888888-8888-4888-8888-888888888888', '2026/03/ahead', 'clerk', '先行上传.pdf', 'application/pdf', '2048', 'a3f5c1d2e4b697887766554433221100ffeeddccbbaa99887766554433221100', '1', 'TEXT', 'false', '2026-03-02 16:35:00+08');
insert into banwen.step_in (id, post_code, username, reason, starts_at, ends_at, ordered_by, ordered_at) values ('1', 'office-clerk', 'director', '来不及交接', '2026-03-03 08:00:00+08', '2026-03-03 12:00:00+08', 'director', '2026-03-03 08:00:00+08');
insert into banwen.step_post (step, post_code) values ('conclude', 'office-clerk');
insert into banwen.step_post (step, post_code) values ('distribute', 'office-clerk');
insert into banwen.step_post (step, post_code) values ('first-review', 'office-director');
insert into banwen.step_post (step, post_code) values ('propose', 'office-director');
insert into banwen.step_post (step, post_code) values ('redistribute', 'office-clerk');
insert into banwen.step_post (step, post_code) values ('register', 'office-clerk');
insert into banwen.step_post (step, post_code) values ('sign-receipt', 'office-clerk');
insert into banwen.task (id, document_id, engine_task, step, post_code, branch_post, state, revision, urgency_rank, created_at, due_at, opened_at, opened_by, closed_at, closed_by, outcome, opinion, state_set_in, matter) values ('44444444-4444-4444-8444-444444444401', '11111111-1111-4111-8111-111111111111', '2510', 'register', 'office-clerk', NULL, 'done', '2', '1', '2026-03-02 09:30:00+08', NULL, '2026-03-02 09:40:00+08', 'clerk', '2026-03-02 10:00:00+08', 'clerk', 'registered', NULL, '853', NULL);
insert into banwen.task (id, document_id, engine_task, step, post_code, branch_post, state, revision, urgency_rank, created_at, due_at, opened_at, opened_by, closed_at, closed_by, outcome, opinion, state_set_in, matter) values ('44444444-4444-4444-8444-444444444402', '11111111-1111-4111-8111-111111111111', '2520', 'handle', 'civil-affairs', NULL, 'open', '1', '1', '2026-03-02 15:00:00+08', '2026-03-10 18:00:00+08', NULL, NULL, NULL, NULL, NULL, NULL, '853', NULL);
insert into banwen.task (id, document_id, engine_task, step, post_code, branch_post, state, revision, urgency_rank, created_at, due_at, opened_at, opened_by, closed_at, closed_by, outcome, opinion, state_set_in, matter) values ('44444444-4444-4444-8444-444444444403', '22222222-2222-4222-8222-222222222222', '1300', 'read', 'civil-affairs', 'office-clerk', 'unread', '1', '4', '2025-12-30 17:00:00+08', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '853', NULL);
select setval('banwen.absence_id', 1);
select setval('banwen.designation_id', 1);
select setval('banwen.post_change_id', 1);
select setval('banwen.post_version_id', 4);
select setval('banwen.receipt_number', 2);
select setval('banwen.setting_change_id_seq', 1);
select setval('banwen.step_in_id', 1);
alter table banwen.absence add constraint absence_approval_check CHECK ((approval = ANY (ARRAY['not-needed'::text, 'awaited'::text, 'given'::text, 'refused'::text])));
alter table banwen.absence add constraint absence_approver_check CHECK ((approver = ANY (ARRAY['none'::text, 'supervisor'::text, 'main-leader'::text])));
alter table banwen.absence add constraint absence_check CHECK ((stated_from < stated_until));
alter table banwen.absence add constraint absence_check1 CHECK ((starts_at <= ends_at));
alter table banwen.absence add constraint absence_pkey PRIMARY KEY (id);
alter table banwen.absence add constraint absence_reason_check CHECK ((reason = ANY (ARRAY['下村'::text, '培训'::text, '出差'::text, '开会'::text, '休假'::text, '病假'::text, '其他'::text])));
alter table banwen.absence add constraint absence_scope_check CHECK ((scope = ANY (ARRAY['all'::text, 'urgent'::text, 'except-listed'::text, 'none'::text])));
alter table banwen.act add constraint act_capacity_check CHECK ((capacity = ANY (ARRAY['holder'::text, 'deputy'::text, 'designated'::text, 'stepping-in'::text])));
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
alter table banwen.cover_setting add constraint cover_setting_id_check CHECK (id);
alter table banwen.cover_setting add constraint cover_setting_pkey PRIMARY KEY (id);
alter table banwen.deadline_rules add constraint deadline_rules_pkey PRIMARY KEY (version);
alter table banwen.deadline_rules add constraint deadline_rules_version_check CHECK ((version > 0));
alter table banwen.designation add constraint designation_pkey PRIMARY KEY (id);
alter table banwen.document add constraint document_kind_check CHECK ((kind = ANY (ARRAY['read'::text, 'act'::text])));
alter table banwen.document add constraint document_pkey PRIMARY KEY (id);
alter table banwen.document add constraint document_receipt_id_key UNIQUE (receipt_id);
alter table banwen.document add constraint document_registration_number_key UNIQUE (registration_number);
alter table banwen.document add constraint document_retention_check CHECK ((retention = ANY (ARRAY['不归档'::text, '10年'::text, '30年'::text, '永久'::text])));
alter table banwen.document add constraint document_sender_level_check CHECK ((sender_level = ANY (ARRAY['central'::text, 'provincial'::text, 'prefecture'::text, 'county'::text, 'peer'::text, 'subordinate'::text, 'other'::text])));
alter table banwen.document add constraint document_state_check CHECK ((state = ANY (ARRAY['received'::text, 'signed'::text, 'refused'::text, 'reviewed'::text, 'returned'::text, 'registered'::text, 'proposed'::text, 'approved'::text, 'distributed'::text, 'concluded'::text, 'archived'::text, 'voided'::text, 'kept-outside'::text])));
alter table banwen.document add constraint document_urgency_check CHECK ((urgency = ANY (ARRAY['routine'::text, 'urgent'::text, 'extra-urgent'::text, 'flash'::text, 'level'::text])));
alter table banwen.document_file add constraint document_file_document_id_ordinal_key UNIQUE (document_id, ordinal);
alter table banwen.document_file add constraint document_file_object_key_key UNIQUE (object_key);
alter table banwen.document_file add constraint document_file_pkey PRIMARY KEY (id);
alter table banwen.document_file add constraint document_file_readability_check CHECK ((readability = ANY (ARRAY['TEXT'::text, 'BLANK'::text, 'UNREADABLE'::text])));
alter table banwen.draft add constraint draft_key_check CHECK ((key ~ '^[a-z][a-z0-9-]{0,99}$'::text));
alter table banwen.draft add constraint draft_pkey PRIMARY KEY (username, key);
alter table banwen.flow_setting add constraint flow_setting_id_check CHECK (id);
alter table banwen.flow_setting add constraint flow_setting_pkey PRIMARY KEY (id);
alter table banwen.flyway_schema_history add constraint flyway_schema_history_pk PRIMARY KEY (installed_rank);
alter table banwen.handover add constraint handover_kind_check CHECK ((kind = ANY (ARRAY['out'::text, 'back'::text, 'leaving'::text])));
alter table banwen.handover add constraint handover_pkey PRIMARY KEY (id);
alter table banwen.leave_tier add constraint leave_tier_approver_check CHECK ((approver = ANY (ARRAY['none'::text, 'supervisor'::text, 'main-leader'::text])));
alter table banwen.leave_tier add constraint leave_tier_up_to_days_check CHECK ((up_to_days > 0));
alter table banwen.leave_tier add constraint leave_tier_up_to_days_key UNIQUE (up_to_days);
alter table banwen.matter add constraint matter_code_check CHECK ((code ~ '^[a-z0-9][a-z0-9-]{0,63}$'::text));
alter table banwen.matter add constraint matter_pkey PRIMARY KEY (code);
alter table banwen.notice add constraint notice_pkey PRIMARY KEY (id);
alter table banwen.number_counter add constraint number_counter_pkey PRIMARY KEY (class, year);
alter table banwen.number_rule add constraint number_rule_pkey PRIMARY KEY (class);
alter table banwen.office_hours add constraint office_hours_pkey PRIMARY KEY (version);
alter table banwen.office_hours add constraint office_hours_version_check CHECK ((version > 0));
alter table banwen.person add constraint person_pkey PRIMARY KEY (username);
alter table banwen.person add constraint person_username_check CHECK ((username ~ '^[a-z0-9][a-z0-9._-]{0,63}$'::text));
alter table banwen.phrase add constraint phrase_owner_step_field_text_key UNIQUE NULLS NOT DISTINCT (owner, step, field, text);
alter table banwen.phrase add constraint phrase_pkey PRIMARY KEY (id);
alter table banwen.phrase add constraint phrase_text_check CHECK ((text <> ''::text));
alter table banwen.post add constraint post_code_check CHECK ((code ~ '^[a-z0-9][a-z0-9-]{0,63}$'::text));
alter table banwen.post add constraint post_pkey PRIMARY KEY (code);
alter table banwen.post_change add constraint post_change_check CHECK (((state = 'awaited'::text) = (decided_by IS NULL)));
alter table banwen.post_change add constraint post_change_pkey PRIMARY KEY (id);
alter table banwen.post_change add constraint post_change_state_check CHECK ((state = ANY (ARRAY['awaited'::text, 'approved'::text, 'refused'::text])));
alter table banwen.post_version add constraint post_version_check CHECK ((holder_a IS DISTINCT FROM holder_b));
alter table banwen.post_version add constraint post_version_check1 CHECK ((valid_from < valid_to));
alter table banwen.post_version add constraint post_version_pkey PRIMARY KEY (id);
alter table banwen.post_version add constraint post_version_post_code_valid_from_key UNIQUE (post_code, valid_from);
alter table banwen.provisional_object add constraint provisional_object_pkey PRIMARY KEY (object_key);
alter table banwen.register_export add constraint register_export_format_check CHECK ((format = ANY (ARRAY['xlsx'::text, 'pdf'::text])));
alter table banwen.register_export add constraint register_export_pkey PRIMARY KEY (id);
alter table banwen.register_export add constraint register_export_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'ready'::text, 'failed'::text])));
alter table banwen.registration_number add constraint registration_number_class_year_seq_key UNIQUE (class, year, seq);
alter table banwen.registration_number add constraint registration_number_number_key UNIQUE (number);
alter table banwen.registration_number add constraint registration_number_pkey PRIMARY KEY (document_id);
alter table banwen.setting_change add constraint setting_change_pkey PRIMARY KEY (id);
alter table banwen.staged_upload add constraint staged_upload_object_key_key UNIQUE (object_key);
alter table banwen.staged_upload add constraint staged_upload_pkey PRIMARY KEY (id);
alter table banwen.staged_upload add constraint staged_upload_readability_check CHECK ((readability = ANY (ARRAY['TEXT'::text, 'BLANK'::text, 'UNREADABLE'::text])));
alter table banwen.step_in add constraint step_in_check CHECK ((starts_at <= ends_at));
alter table banwen.step_in add constraint step_in_pkey PRIMARY KEY (id);
alter table banwen.step_post add constraint step_post_pkey PRIMARY KEY (step);
alter table banwen.task add constraint task_pkey PRIMARY KEY (id);
alter table banwen.task add constraint task_state_check CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'withdrawn'::text, 'recalled'::text, 'unread'::text])));
alter table banwen.absence add constraint absence_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES banwen.person(username);
alter table banwen.absence add constraint absence_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES banwen.person(username);
alter table banwen.absence add constraint absence_returned_by_fkey FOREIGN KEY (returned_by) REFERENCES banwen.person(username);
alter table banwen.absence add constraint absence_username_fkey FOREIGN KEY (username) REFERENCES banwen.person(username);
alter table banwen.act add constraint act_document_id_fkey FOREIGN KEY (document_id) REFERENCES banwen.document(id);
alter table banwen.audit_checkpoint_head add constraint audit_checkpoint_head_checkpoint_id_fkey FOREIGN KEY (checkpoint_id) REFERENCES banwen.audit_checkpoint(id) DEFERRABLE INITIALLY DEFERRED;
alter table banwen.calendar_overlay add constraint calendar_overlay_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES banwen.person(username);
alter table banwen.calendar_year add constraint calendar_year_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES banwen.person(username);
alter table banwen.deadline_rules add constraint deadline_rules_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES banwen.person(username);
alter table banwen.designation add constraint designation_absence_id_fkey FOREIGN KEY (absence_id) REFERENCES banwen.absence(id);
alter table banwen.designation add constraint designation_named_by_fkey FOREIGN KEY (named_by) REFERENCES banwen.person(username);
alter table banwen.designation add constraint designation_post_code_fkey FOREIGN KEY (post_code) REFERENCES banwen.post(code);
alter table banwen.designation add constraint designation_username_fkey FOREIGN KEY (username) REFERENCES banwen.person(username);
alter table banwen.document add constraint document_matter_fkey FOREIGN KEY (matter) REFERENCES banwen.matter(code);
alter table banwen.document add constraint document_received_by_fkey FOREIGN KEY (received_by) REFERENCES banwen.person(username);
alter table banwen.document_file add constraint document_file_added_by_fkey FOREIGN KEY (added_by) REFERENCES banwen.person(username);
alter table banwen.document_file add constraint document_file_document_id_fkey FOREIGN KEY (document_id) REFERENCES banwen.document(id);
alter table banwen.draft add constraint draft_username_fkey FOREIGN KEY (username) REFERENCES banwen.person(username);
alter table banwen.handover add constraint handover_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES banwen.person(username);
alter table banwen.handover add constraint handover_from_user_fkey FOREIGN KEY (from_user) REFERENCES banwen.person(username);
alter table banwen.handover add constraint handover_post_code_fkey FOREIGN KEY (post_code) REFERENCES banwen.post(code);
alter table banwen.handover add constraint handover_to_user_fkey FOREIGN KEY (to_user) REFERENCES banwen.person(username);
alter table banwen.notice add constraint notice_document_id_fkey FOREIGN KEY (document_id) REFERENCES banwen.document(id);
alter table banwen.notice add constraint notice_post_code_fkey FOREIGN KEY (post_code) REFERENCES banwen.post(code);
alter table banwen.notice add constraint notice_seen_by_fkey FOREIGN KEY (seen_by) REFERENCES banwen.person(username);
alter table banwen.number_counter add constraint number_counter_class_fkey FOREIGN KEY (class) REFERENCES banwen.number_rule(class);
alter table banwen.office_hours add constraint office_hours_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES banwen.person(username);
alter table banwen.phrase add constraint phrase_owner_fkey FOREIGN KEY (owner) REFERENCES banwen.person(username);
alter table banwen.post_change add constraint post_change_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES banwen.person(username);
alter table banwen.post_change add constraint post_change_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES banwen.person(username);
alter table banwen.post_version add constraint post_version_change_id_fkey FOREIGN KEY (change_id) REFERENCES banwen.post_change(id);
alter table banwen.post_version add constraint post_version_holder_a_fkey FOREIGN KEY (holder_a) REFERENCES banwen.person(username);
alter table banwen.post_version add constraint post_version_holder_b_fkey FOREIGN KEY (holder_b) REFERENCES banwen.person(username);
alter table banwen.post_version add constraint post_version_post_code_fkey FOREIGN KEY (post_code) REFERENCES banwen.post(code);
alter table banwen.post_version add constraint post_version_supervisor_fkey FOREIGN KEY (supervisor) REFERENCES banwen.post(code);
alter table banwen.register_export add constraint register_export_requested_by_fkey FOREIGN KEY (requested_by) REFERENCES banwen.person(username);
alter table banwen.registration_number add constraint registration_number_document_id_fkey FOREIGN KEY (document_id) REFERENCES banwen.document(id);
alter table banwen.registration_number add constraint registration_number_voided_by_fkey FOREIGN KEY (voided_by) REFERENCES banwen.person(username);
alter table banwen.setting_change add constraint setting_change_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES banwen.person(username);
alter table banwen.staged_upload add constraint staged_upload_object_key_fkey FOREIGN KEY (object_key) REFERENCES banwen.provisional_object(object_key) ON DELETE CASCADE;
alter table banwen.staged_upload add constraint staged_upload_username_fkey FOREIGN KEY (username) REFERENCES banwen.person(username);
alter table banwen.step_in add constraint step_in_ordered_by_fkey FOREIGN KEY (ordered_by) REFERENCES banwen.person(username);
alter table banwen.step_in add constraint step_in_post_code_fkey FOREIGN KEY (post_code) REFERENCES banwen.post(code);
alter table banwen.step_in add constraint step_in_username_fkey FOREIGN KEY (username) REFERENCES banwen.person(username);
alter table banwen.task add constraint task_branch_post_fkey FOREIGN KEY (branch_post) REFERENCES banwen.post(code);
alter table banwen.task add constraint task_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES banwen.person(username);
alter table banwen.task add constraint task_document_id_fkey FOREIGN KEY (document_id) REFERENCES banwen.document(id);
alter table banwen.task add constraint task_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES banwen.person(username);
alter table banwen.task add constraint task_post_code_fkey FOREIGN KEY (post_code) REFERENCES banwen.post(code);
CREATE INDEX absence_approval ON banwen.absence USING btree (id) WHERE (approval = 'awaited'::text);
CREATE INDEX absence_ends ON banwen.absence USING btree (ends_at);
CREATE INDEX absence_person ON banwen.absence USING btree (username, ends_at);
CREATE INDEX act_acting_for ON banwen.act USING btree (acting_for, at) WHERE (acting_for IS NOT NULL);
CREATE INDEX act_username_at ON banwen.act USING btree (username, at DESC);
CREATE INDEX audit_checkpoint_head_checkpoint ON banwen.audit_checkpoint_head USING btree (checkpoint_id, document_id);
CREATE INDEX designation_absence ON banwen.designation USING btree (absence_id, post_code, id);
CREATE INDEX designation_person ON banwen.designation USING btree (username, absence_id);
CREATE INDEX document_file_sha256 ON banwen.document_file USING btree (sha256);
CREATE INDEX document_number_key ON banwen.document USING btree (document_number_key) WHERE (document_number_key IS NOT NULL);
CREATE INDEX document_received ON banwen.document USING btree (received_at DESC, id);
CREATE INDEX document_sender ON banwen.document USING btree (sender, received_at DESC) WHERE (sender IS NOT NULL);
CREATE INDEX document_signed ON banwen.document USING btree (signed_at, received_at) WHERE (signed_at IS NOT NULL);
CREATE INDEX document_state ON banwen.document USING btree (state, received_at DESC);
CREATE INDEX document_title ON banwen.document USING hash (title);
CREATE INDEX draft_saved_at ON banwen.draft USING btree (saved_at);
CREATE INDEX flyway_schema_history_s_idx ON banwen.flyway_schema_history USING btree (success);
CREATE INDEX notice_unseen ON banwen.notice USING btree (post_code, created_at) WHERE (seen_at IS NULL);
CREATE INDEX post_change_post ON banwen.post_change USING btree (post_code, id);
CREATE INDEX post_version_holder_a ON banwen.post_version USING btree (holder_a, valid_to);
CREATE INDEX post_version_holder_b ON banwen.post_version USING btree (holder_b, valid_to);
CREATE INDEX provisional_object_recorded ON banwen.provisional_object USING btree (recorded_at);
CREATE INDEX register_export_open ON banwen.register_export USING btree (requested_at) WHERE (state = ANY (ARRAY['waiting'::text, 'running'::text]));
CREATE INDEX register_export_person ON banwen.register_export USING btree (requested_by, requested_at DESC);
CREATE INDEX registration_number_year ON banwen.registration_number USING btree (year, class, seq);
CREATE INDEX setting_change_setting ON banwen.setting_change USING btree (setting, id DESC);
CREATE INDEX staged_upload_username ON banwen.staged_upload USING btree (username, uploaded_at);
CREATE INDEX step_in_post ON banwen.step_in USING btree (post_code, ends_at);
CREATE INDEX task_document ON banwen.task USING btree (document_id, created_at);
CREATE INDEX task_inbox ON banwen.task USING btree (post_code, urgency_rank, due_at, created_at, id) WHERE (state = 'open'::text);
CREATE INDEX task_inbox_of_step ON banwen.task USING btree (post_code, step, urgency_rank, due_at, created_at, id) WHERE (state = 'open'::text);
CREATE INDEX task_post_document ON banwen.task USING btree (post_code, document_id);
CREATE INDEX task_state_set_in ON banwen.task USING btree (state_set_in);
grant usage on schema banwen to banwen_app;
grant usage on schema engine to banwen_app;
grant usage on sequence banwen.absence_id to banwen_app;
grant usage on sequence banwen.designation_id to banwen_app;
grant usage on sequence banwen.post_change_id to banwen_app;
grant usage on sequence banwen.post_version_id to banwen_app;
grant usage on sequence banwen.receipt_number to banwen_app;
grant usage on sequence banwen.step_in_id to banwen_app;
grant insert, select, update on table banwen.absence to banwen_app;
grant insert, select on table banwen.act to banwen_app;
grant insert, select on table banwen.audit_checkpoint to banwen_app;
grant insert, select on table banwen.audit_checkpoint_head to banwen_app;
grant insert, select on table banwen.calendar_overlay to banwen_app;
grant insert, select on table banwen.calendar_year to banwen_app;
grant select, update on table banwen.cover_setting to banwen_app;
grant insert, select on table banwen.deadline_rules to banwen_app;
grant insert, select on table banwen.designation to banwen_app;
grant insert, select, update on table banwen.document to banwen_app;
grant insert, select on table banwen.document_file to banwen_app;
grant delete, insert, select, update on table banwen.draft to banwen_app;
grant select, update on table banwen.flow_setting to banwen_app;
grant insert, select on table banwen.handover to banwen_app;
grant delete, insert, select, update on table banwen.leave_tier to banwen_app;
grant insert, select, update on table banwen.matter to banwen_app;
grant insert, select, update on table banwen.notice to banwen_app;
grant insert, select, update on table banwen.number_counter to banwen_app;
grant select, update on table banwen.number_rule to banwen_app;
grant insert, select on table banwen.office_hours to banwen_app;
grant insert, select, update on table banwen.person to banwen_app;
grant delete, insert, select, update on table banwen.phrase to banwen_app;
grant insert, select, update on table banwen.post to banwen_app;
grant insert, select, update on table banwen.post_change to banwen_app;
grant insert, select, update on table banwen.post_version to banwen_app;
grant delete, insert, select on table banwen.provisional_object to banwen_app;
grant delete, insert, select, update on table banwen.register_export to banwen_app;
grant insert, select, update on table banwen.registration_number to banwen_app;
grant insert, select on table banwen.setting_change to banwen_app;
grant insert, select on table banwen.staged_upload to banwen_app;
grant insert, select, update on table banwen.step_in to banwen_app;
grant select, update on table banwen.step_post to banwen_app;
grant insert, select, update on table banwen.task to banwen_app;
alter default privileges in schema engine grant delete, insert, select, update on tables to banwen_app;
alter default privileges in schema engine grant select, usage on sequences to banwen_app;
