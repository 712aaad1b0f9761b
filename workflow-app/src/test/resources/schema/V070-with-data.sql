create schema banwen;
create schema engine;
create sequence banwen.receipt_number;
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
  archived_at timestamp with time zone
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
create table banwen.person (
  username text not null,
  name text not null,
  password_hash text,
  active boolean not null default true,
  admin boolean not null default false,
  inspector boolean not null default false
);
create table banwen.post (
  code text not null,
  name text not null,
  office text not null,
  holder_a text not null,
  holder_b text,
  party_government_office boolean not null default false,
  main_leader boolean not null default false,
  position integer not null
);
create table banwen.provisional_object (
  object_key text not null,
  recorded_at timestamp with time zone not null
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
  opinion text
);
insert into banwen.act (document_id, seq, at, username, name, post_code, post_name, capacity, acting_for, acting_for_name, task_id, step, outcome, opinion, data, previous_digest, digest) values ('11111111-1111-4111-8111-111111111111', '1', '2026-03-02 10:00:00.123456+08', 'clerk', '沈文秀', 'office-clerk', '党政办文书', 'holder', NULL, NULL, '26b195bf-4f17-4c61-a393-1ca890b39901', 'register', 'registered', NULL, '{"title":"关于做好防汛工作的通知"}', '', 'a02307f9da8dba856ffdb7e10162ef4adb109efdbf7a639aa36ad837ae5d0ab4');
insert into banwen.act (document_id, seq, at, username, name, post_code, post_name, capacity, acting_for, acting_for_name, task_id, step, outcome, opinion, data, previous_digest, digest) values ('11111111-1111-4111-8111-111111111111', '2', '2026-03-02 10:00:00.123456+08', 'clerk', '沈文秀', 'office-clerk', '党政办文书', 'holder', NULL, NULL, 'a404f293-bc8a-4423-829b-c7be4c34bfa5', 'register', 'registered', '同意,请民政办''主办''', '{"title":"关于做好防汛工作的通知"}', 'a02307f9da8dba856ffdb7e10162ef4adb109efdbf7a639aa36ad837ae5d0ab4', '021fe52180d71e33a877beffebefc89818141816d34dea79375a4b276faffa39');
insert into banwen.act (document_id, seq, at, username, name, post_code, post_name, capacity, acting_for, acting_for_name, task_id, step, outcome, opinion, data, previous_digest, digest) values ('11111111-1111-4111-8111-111111111111', '3', '2026-03-02 10:00:00.123456+08', 'clerk', '沈文秀', 'office-clerk', '党政办文书', 'holder', NULL, NULL, 'c753d983-5908-4a74-b199-c38cb4e5b6e4', 'register', 'registered', '第一行
第二行', '{"title":"关于做好防汛工作的通知"}', '021fe52180d71e33a877beffebefc89818141816d34dea79375a4b276faffa39', 'b69f55290439c27509053882d1b0d91fad1bc1af10eef0c87382ea45eb7fb033');
insert into banwen.act (document_id, seq, at, username, name, post_code, post_name, capacity, acting_for, acting_for_name, task_id, step, outcome, opinion, data, previous_digest, digest) values ('22222222-2222-4222-8222-222222222222', '1', '2026-03-02 10:00:00.123456+08', 'clerk', '沈文秀', 'office-clerk', '党政办文书', 'holder', NULL, NULL, 'afae8eff-b095-4387-b46d-433deb6a34c1', 'register', 'registered', '', '{"title":"关于做好防汛工作的通知"}', '', 'a001debf943f0e99078ca66ebc9ddbae5a00c9f53c6918d4d8d7c8a3e323e35e');
insert into banwen.audit_checkpoint (id, at, chains, acts, previous_digest, digest) values ('1', '2026-03-02 10:00:00.123456+08', '2', '3', '', '1391ce37c2172dd6a3bcc1e68aa8e3615360b57da5df88bb6e61dc89b77fd555');
insert into banwen.audit_checkpoint (id, at, chains, acts, previous_digest, digest) values ('2', '2026-03-02 10:00:00.123456+08', '2', '4', '1391ce37c2172dd6a3bcc1e68aa8e3615360b57da5df88bb6e61dc89b77fd555', '9bd30963703215926b4c4eff0938e4722f9b31b13ef99095d1e9c05547d9daf2');
insert into banwen.audit_checkpoint_head (checkpoint_id, document_id, seq, digest) values ('1', '11111111-1111-4111-8111-111111111111', '2', '021fe52180d71e33a877beffebefc89818141816d34dea79375a4b276faffa39');
insert into banwen.audit_checkpoint_head (checkpoint_id, document_id, seq, digest) values ('1', '22222222-2222-4222-8222-222222222222', '1', 'a001debf943f0e99078ca66ebc9ddbae5a00c9f53c6918d4d8d7c8a3e323e35e');
insert into banwen.audit_checkpoint_head (checkpoint_id, document_id, seq, digest) values ('2', '11111111-1111-4111-8111-111111111111', '3', 'b69f55290439c27509053882d1b0d91fad1bc1af10eef0c87382ea45eb7fb033');
insert into banwen.document (id, state, review_first, process_instance, received_at, received_by, released_sha256, classification, receipt_id, signed_at, copies_expected, copies_received, seal_intact, receipt_note, title, document_number, document_number_key, sender, sender_level, document_type, kind, urgency, channel, document_date, copies, pages, main_recipients, copy_recipients, signer, contact, remark, reply_required, reply_by, registration_number, registered_at, plan, reading_closed, result, reply, retention, concluded_at, archived_at) values ('11111111-1111-4111-8111-111111111111', 'distributed', 'true', '2501', '2026-03-02 09:15:00.123456+08', 'clerk', NULL, NULL, 'R20260302-0001', '2026-03-02 09:20:00+08', '2', '2', 'true', '封口''完好''', '关于做好2026年防汛工作的通知', '县府办〔2026〕8号', '县府办〔2026〕8号', '县人民政府办公室', 'county', '通知', 'act', 'urgent', 'paper', '2026-02-28', '2', '6', '各乡镇人民政府', NULL, NULL, NULL, '第一行
第二行', 'true', '2026-03-20 18:00:00+08', '收〔2026〕1号', '2026-03-02 10:00:00+08', '{"leaders":["office-director"],"leaderOrder":"in-order","lead":"civil-affairs","assisting":[],"readers":[]}', 'false', NULL, NULL, NULL, NULL, NULL);
insert into banwen.document (id, state, review_first, process_instance, received_at, received_by, released_sha256, classification, receipt_id, signed_at, copies_expected, copies_received, seal_intact, receipt_note, title, document_number, document_number_key, sender, sender_level, document_type, kind, urgency, channel, document_date, copies, pages, main_recipients, copy_recipients, signer, contact, remark, reply_required, reply_by, registration_number, registered_at, plan, reading_closed, result, reply, retention, concluded_at, archived_at) values ('22222222-2222-4222-8222-222222222222', 'archived', 'false', NULL, '2025-12-30 16:00:00+08', 'former', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '关于春节放假的通知', NULL, NULL, NULL, NULL, NULL, 'read', 'routine', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'false', NULL, '收〔2025〕7号', '2025-12-30 16:30:00+08', NULL, 'false', '已传达', NULL, '10年', '2026-01-05 09:00:00+08', '2026-01-05 09:00:01+08');
insert into banwen.document (id, state, review_first, process_instance, received_at, received_by, released_sha256, classification, receipt_id, signed_at, copies_expected, copies_received, seal_intact, receipt_note, title, document_number, document_number_key, sender, sender_level, document_type, kind, urgency, channel, document_date, copies, pages, main_recipients, copy_recipients, signer, contact, remark, reply_required, reply_by, registration_number, registered_at, plan, reading_closed, result, reply, retention, concluded_at, archived_at) values ('33333333-3333-4333-8333-333333333333', 'kept-outside', 'true', NULL, '2026-03-03 08:00:00+08', 'clerk', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', '秘密', 'R20260303-0001', NULL, NULL, NULL, NULL, NULL, '(未入库)', NULL, NULL, NULL, NULL, NULL, NULL, 'routine', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'false', NULL, NULL, NULL, NULL, 'false', NULL, NULL, NULL, NULL, NULL);
insert into banwen.document_file (id, document_id, ordinal, name, media_type, size, sha256, pages, readability, encrypted, object_key, added_at, added_by) values ('55555555-5555-4555-8555-555555555555', '11111111-1111-4111-8111-111111111111', '1', '防汛通知 (正文).pdf', 'application/pdf', '123456', '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', '6', 'TEXT', 'false', '2026/03/55555555', '2026-03-02 09:15:00+08', 'clerk');
insert into banwen.flow_setting (id, review_first) values ('true', 'false');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('0', NULL, '<< Flyway Schema Creation >>', 'SCHEMA', '"banwen"', NULL, 'banwen_owner', '2026-11-22 02:53:30.069556', '0', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('1', '001', 'schemas and roles', 'SQL', 'platform/V001__schemas_and_roles.sql', '-1926951287', 'banwen_owner', '2026-11-22 02:53:30.470847', '72', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('2', '010', 'person', 'SQL', 'identity/V010__person.sql', '-2005475330', 'banwen_owner', '2026-11-22 02:53:30.770822', '19', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('3', '020', 'post', 'SQL', 'posts/V020__post.sql', '380892474', 'banwen_owner', '2026-11-22 02:53:30.849099', '34', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('4', '030', 'document', 'SQL', 'circulation/V030__document.sql', '-706588222', 'banwen_owner', '2026-11-22 02:53:30.964758', '128', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('5', '040', 'document file', 'SQL', 'intake/V040__document_file.sql', '-1341599547', 'banwen_owner', '2026-11-22 02:53:31.296119', '47', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('6', '050', 'registration number', 'SQL', 'registration/V050__registration_number.sql', '-992799197', 'banwen_owner', '2026-11-22 02:53:31.428886', '25', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('7', '060', 'act', 'SQL', 'audit/V060__act.sql', '2121076215', 'banwen_owner', '2026-11-22 02:53:31.543811', '32', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('8', '061', 'checkpoint', 'SQL', 'audit/V061__checkpoint.sql', '-615011802', 'banwen_owner', '2026-11-22 02:53:31.607866', '53', 'true');
insert into banwen.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) values ('9', '070', 'notice', 'SQL', 'notification/V070__notice.sql', '-1181890153', 'banwen_owner', '2026-11-22 02:53:31.711532', '30', 'true');
insert into banwen.notice (id, post_code, document_id, code, args, created_at, seen_at, seen_by) values ('66666666-6666-4666-8666-666666666666', 'office-director', '11111111-1111-4111-8111-111111111111', 'returned', '["关于做好2026年防汛工作的通知"]', '2026-03-02 16:00:00+08', '2026-03-02 16:05:00+08', 'director');
insert into banwen.number_counter (class, year, last) values ('incoming', '2025', '7');
insert into banwen.number_counter (class, year, last) values ('incoming', '2026', '1');
insert into banwen.number_rule (class, pattern) values ('incoming', '收〔{year}〕{seq}号');
insert into banwen.person (username, name, password_hash, active, admin, inspector) values ('admin', '系统管理员', '{noop}not-a-password', 'true', 'true', 'false');
insert into banwen.person (username, name, password_hash, active, admin, inspector) values ('clerk', '沈文秀', '{noop}not-a-password', 'true', 'false', 'false');
insert into banwen.person (username, name, password_hash, active, admin, inspector) values ('director', '陆明远', '{noop}not-a-password', 'true', 'false', 'false');
insert into banwen.person (username, name, password_hash, active, admin, inspector) values ('former', '何其多', NULL, 'false', 'false', 'false');
insert into banwen.post (code, name, office, holder_a, holder_b, party_government_office, main_leader, "position") values ('civil-affairs', '民政办', '民政办', 'clerk', NULL, 'false', 'false', '60');
insert into banwen.post (code, name, office, holder_a, holder_b, party_government_office, main_leader, "position") values ('office-clerk', '党政办文书', '党政办', 'clerk', 'director', 'true', 'false', '50');
insert into banwen.post (code, name, office, holder_a, holder_b, party_government_office, main_leader, "position") values ('office-director', '党政办主任', '党政办', 'director', NULL, 'true', 'false', '40');
insert into banwen.provisional_object (object_key, recorded_at) values ('2026/03/unfinished', '2026-03-02 09:16:00+08');
insert into banwen.registration_number (document_id, class, year, seq, number, allocated_at, voided_at, voided_by, void_reason) values ('11111111-1111-4111-8111-111111111111', 'incoming', '2026', '1', '收〔2026〕1号', '2026-03-02 10:00:00+08', NULL, NULL, NULL);
insert into banwen.registration_number (document_id, class, year, seq, number, allocated_at, voided_at, voided_by, void_reason) values ('22222222-2222-4222-8222-222222222222', 'incoming', '2025', '7', '收〔2025〕7号', '2025-12-30 16:30:00+08', '2025-12-30 16:40:00+08', 'former', '重复登记');
insert into banwen.step_post (step, post_code) values ('conclude', 'office-clerk');
insert into banwen.step_post (step, post_code) values ('distribute', 'office-clerk');
insert into banwen.step_post (step, post_code) values ('first-review', 'office-director');
insert into banwen.step_post (step, post_code) values ('propose', 'office-director');
insert into banwen.step_post (step, post_code) values ('redistribute', 'office-clerk');
insert into banwen.step_post (step, post_code) values ('register', 'office-clerk');
insert into banwen.step_post (step, post_code) values ('sign-receipt', 'office-clerk');
insert into banwen.task (id, document_id, engine_task, step, post_code, branch_post, state, revision, urgency_rank, created_at, due_at, opened_at, opened_by, closed_at, closed_by, outcome, opinion) values ('44444444-4444-4444-8444-444444444401', '11111111-1111-4111-8111-111111111111', '2510', 'register', 'office-clerk', NULL, 'done', '2', '1', '2026-03-02 09:30:00+08', NULL, '2026-03-02 09:40:00+08', 'clerk', '2026-03-02 10:00:00+08', 'clerk', 'registered', NULL);
insert into banwen.task (id, document_id, engine_task, step, post_code, branch_post, state, revision, urgency_rank, created_at, due_at, opened_at, opened_by, closed_at, closed_by, outcome, opinion) values ('44444444-4444-4444-8444-444444444402', '11111111-1111-4111-8111-111111111111', '2520', 'handle', 'civil-affairs', NULL, 'open', '1', '1', '2026-03-02 15:00:00+08', '2026-03-10 18:00:00+08', NULL, NULL, NULL, NULL, NULL, NULL);
insert into banwen.task (id, document_id, engine_task, step, post_code, branch_post, state, revision, urgency_rank, created_at, due_at, opened_at, opened_by, closed_at, closed_by, outcome, opinion) values ('44444444-4444-4444-8444-444444444403', '22222222-2222-4222-8222-222222222222', '1300', 'read', 'civil-affairs', 'office-clerk', 'unread', '1', '4', '2025-12-30 17:00:00+08', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
select setval('banwen.receipt_number', 2);
alter table banwen.act add constraint act_capacity_check CHECK ((capacity = ANY (ARRAY['holder'::text, 'deputy'::text, 'designated'::text, 'stepping-in'::text])));
alter table banwen.act add constraint act_pkey PRIMARY KEY (document_id, seq);
alter table banwen.act add constraint act_seq_check CHECK ((seq > 0));
alter table banwen.audit_checkpoint add constraint audit_checkpoint_id_check CHECK ((id > 0));
alter table banwen.audit_checkpoint add constraint audit_checkpoint_pkey PRIMARY KEY (id);
alter table banwen.audit_checkpoint_head add constraint audit_checkpoint_head_pkey PRIMARY KEY (document_id, seq);
alter table banwen.audit_checkpoint_head add constraint audit_checkpoint_head_seq_check CHECK ((seq > 0));
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
alter table banwen.flow_setting add constraint flow_setting_id_check CHECK (id);
alter table banwen.flow_setting add constraint flow_setting_pkey PRIMARY KEY (id);
alter table banwen.flyway_schema_history add constraint flyway_schema_history_pk PRIMARY KEY (installed_rank);
alter table banwen.notice add constraint notice_pkey PRIMARY KEY (id);
alter table banwen.number_counter add constraint number_counter_pkey PRIMARY KEY (class, year);
alter table banwen.number_rule add constraint number_rule_pkey PRIMARY KEY (class);
alter table banwen.person add constraint person_pkey PRIMARY KEY (username);
alter table banwen.person add constraint person_username_check CHECK ((username ~ '^[a-z0-9][a-z0-9._-]{0,63}$'::text));
alter table banwen.post add constraint post_check CHECK ((holder_a IS DISTINCT FROM holder_b));
alter table banwen.post add constraint post_code_check CHECK ((code ~ '^[a-z0-9][a-z0-9-]{0,63}$'::text));
alter table banwen.post add constraint post_pkey PRIMARY KEY (code);
alter table banwen.provisional_object add constraint provisional_object_pkey PRIMARY KEY (object_key);
alter table banwen.registration_number add constraint registration_number_class_year_seq_key UNIQUE (class, year, seq);
alter table banwen.registration_number add constraint registration_number_number_key UNIQUE (number);
alter table banwen.registration_number add constraint registration_number_pkey PRIMARY KEY (document_id);
alter table banwen.step_post add constraint step_post_pkey PRIMARY KEY (step);
alter table banwen.task add constraint task_pkey PRIMARY KEY (id);
alter table banwen.task add constraint task_state_check CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'withdrawn'::text, 'recalled'::text, 'unread'::text])));
alter table banwen.act add constraint act_document_id_fkey FOREIGN KEY (document_id) REFERENCES banwen.document(id);
alter table banwen.audit_checkpoint_head add constraint audit_checkpoint_head_checkpoint_id_fkey FOREIGN KEY (checkpoint_id) REFERENCES banwen.audit_checkpoint(id) DEFERRABLE INITIALLY DEFERRED;
alter table banwen.document add constraint document_received_by_fkey FOREIGN KEY (received_by) REFERENCES banwen.person(username);
alter table banwen.document_file add constraint document_file_added_by_fkey FOREIGN KEY (added_by) REFERENCES banwen.person(username);
alter table banwen.document_file add constraint document_file_document_id_fkey FOREIGN KEY (document_id) REFERENCES banwen.document(id);
alter table banwen.notice add constraint notice_document_id_fkey FOREIGN KEY (document_id) REFERENCES banwen.document(id);
alter table banwen.notice add constraint notice_post_code_fkey FOREIGN KEY (post_code) REFERENCES banwen.post(code);
alter table banwen.notice add constraint notice_seen_by_fkey FOREIGN KEY (seen_by) REFERENCES banwen.person(username);
alter table banwen.number_counter add constraint number_counter_class_fkey FOREIGN KEY (class) REFERENCES banwen.number_rule(class);
alter table banwen.post add constraint post_holder_a_fkey FOREIGN KEY (holder_a) REFERENCES banwen.person(username);
alter table banwen.post add constraint post_holder_b_fkey FOREIGN KEY (holder_b) REFERENCES banwen.person(username);
alter table banwen.registration_number add constraint registration_number_document_id_fkey FOREIGN KEY (document_id) REFERENCES banwen.document(id);
alter table banwen.registration_number add constraint registration_number_voided_by_fkey FOREIGN KEY (voided_by) REFERENCES banwen.person(username);
alter table banwen.task add constraint task_branch_post_fkey FOREIGN KEY (branch_post) REFERENCES banwen.post(code);
alter table banwen.task add constraint task_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES banwen.person(username);
alter table banwen.task add constraint task_document_id_fkey FOREIGN KEY (document_id) REFERENCES banwen.document(id);
alter table banwen.task add constraint task_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES banwen.person(username);
alter table banwen.task add constraint task_post_code_fkey FOREIGN KEY (post_code) REFERENCES banwen.post(code);
CREATE INDEX act_username_at ON banwen.act USING btree (username, at DESC);
CREATE INDEX audit_checkpoint_head_checkpoint ON banwen.audit_checkpoint_head USING btree (checkpoint_id, document_id);
CREATE INDEX document_number_key ON banwen.document USING btree (document_number_key) WHERE (document_number_key IS NOT NULL);
CREATE INDEX document_received ON banwen.document USING btree (received_at DESC, id);
CREATE INDEX document_state ON banwen.document USING btree (state, received_at DESC);
CREATE INDEX flyway_schema_history_s_idx ON banwen.flyway_schema_history USING btree (success);
CREATE INDEX notice_unseen ON banwen.notice USING btree (post_code, created_at) WHERE (seen_at IS NULL);
CREATE INDEX post_holder_a ON banwen.post USING btree (holder_a);
CREATE INDEX post_holder_b ON banwen.post USING btree (holder_b);
CREATE INDEX provisional_object_recorded ON banwen.provisional_object USING btree (recorded_at);
CREATE INDEX task_document ON banwen.task USING btree (document_id, created_at);
CREATE INDEX task_inbox ON banwen.task USING btree (post_code, urgency_rank, due_at, created_at, id) WHERE (state = 'open'::text);
CREATE INDEX task_post_document ON banwen.task USING btree (post_code, document_id);
grant usage on schema banwen to banwen_app;
grant usage on schema engine to banwen_app;
grant usage on sequence banwen.receipt_number to banwen_app;
grant insert, select on table banwen.act to banwen_app;
grant insert, select on table banwen.audit_checkpoint to banwen_app;
grant insert, select on table banwen.audit_checkpoint_head to banwen_app;
grant insert, select, update on table banwen.document to banwen_app;
grant insert, select on table banwen.document_file to banwen_app;
grant select, update on table banwen.flow_setting to banwen_app;
grant insert, select, update on table banwen.notice to banwen_app;
grant insert, select, update on table banwen.number_counter to banwen_app;
grant select, update on table banwen.number_rule to banwen_app;
grant insert, select, update on table banwen.person to banwen_app;
grant insert, select, update on table banwen.post to banwen_app;
grant delete, insert, select on table banwen.provisional_object to banwen_app;
grant insert, select, update on table banwen.registration_number to banwen_app;
grant select, update on table banwen.step_post to banwen_app;
grant insert, select, update on table banwen.task to banwen_app;
alter default privileges in schema engine grant delete, insert, select, update on tables to banwen_app;
alter default privileges in schema engine grant select, usage on sequences to banwen_app;
