-- A few rows in every table, put in after the migrations; acts and checkpoints come from the application itself.
insert into person (username, name, password_hash, active, admin, inspector) values
  ('clerk', '沈文秀', '{noop}not-a-password', true, false, false),
  ('director', '陆明远', '{noop}not-a-password', true, false, false),
  ('former', '何其多', null, false, false, false),
  ('admin', '系统管理员', '{noop}not-a-password', true, true, false);

insert into post (code) values ('office-clerk'), ('office-director'), ('civil-affairs'), ('culture');
insert into post_change (id, post_code, effective_from, details, reason, state, entered_by, entered_at, decided_by, decided_at)
values (1, 'civil-affairs', '2026-03-01T00:00:00+08:00', '{"name":"民政办"}', '人事调整', 'approved', 'admin',
  '2026-02-25T09:00:00+08:00', 'director', '2026-02-25T10:00:00+08:00');
insert into post_change (id, post_code, effective_from, details, reason, state, entered_by, entered_at, decided_by, decided_at,
  abolishes)
values (2, 'culture', '2026-03-02T00:00:00+08:00', '{}', '机构改革', 'approved', 'admin', '2026-02-26T09:00:00+08:00', 'director',
  '2026-02-26T10:00:00+08:00', true);
insert into post_version (post_code, valid_from, valid_to, name, office, duties, holder_a, holder_b, supervisor, key_post,
  not_deputisable, party_government_office, main_leader, position, change_id) values
  ('office-director', '2000-01-01T00:00:00+08:00', 'infinity', '党政办主任', '党政办', '', 'director', null, null, false, null,
   true, false, 40, null),
  ('office-clerk', '2000-01-01T00:00:00+08:00', 'infinity', '党政办文书', '党政办', '收发文', 'clerk', 'director', 'office-director',
   true, null, true, false, 50, null),
  ('civil-affairs', '2000-01-01T00:00:00+08:00', '2026-03-01T00:00:00+08:00', '民政办', '民政办', '', 'former', null, null, false,
   '涉密', false, false, 60, null),
  ('civil-affairs', '2026-03-01T00:00:00+08:00', 'infinity', '民政办', '民政办', '', 'clerk', null, null, false, null, false,
   false, 60, 1);
insert into post_version (post_code, valid_from, valid_to, name, office, holder_a, position, closed_by) values
  ('culture', '2000-01-01T00:00:00+08:00', '2026-03-02T00:00:00+08:00', '文化站', '文化站', 'former', 70, 2);
select setval('post_change_id', 2);
insert into absence (username, reason, whereabouts, scope, matters, stated_from, stated_until, starts_at, ends_at, notes,
  entered_by, entered_at, returned_by, returned_at, approver, approval) values
  ('clerk', '下村', '东风村', 'except-listed', '{finance,personnel}', '2026-03-02T13:00:00+08:00', '2026-03-02T18:00:00+08:00',
   '2026-03-02T13:05:00.123456+08:00', '2026-03-02T17:00:00+08:00', '防汛通知今天要回', 'clerk',
   '2026-03-02T13:05:00.123456+08:00', 'clerk', '2026-03-02T17:00:00+08:00', 'none', 'not-needed');
insert into designation (absence_id, post_code, username, named_by, named_at)
select id, 'office-clerk', 'former', 'director', '2026-03-02T13:10:00+08:00' from absence;
insert into step_in (post_code, username, reason, starts_at, ends_at, ordered_by, ordered_at) values
  ('office-clerk', 'director', '来不及交接', '2026-03-03T08:00:00+08:00', '2026-03-03T12:00:00+08:00', 'director',
   '2026-03-03T08:00:00+08:00');

update flow_setting set review_first = false;

-- In handling, archived without a number's rest, and kept outside.
insert into document (id, state, review_first, process_instance, received_at, received_by, receipt_id, signed_at,
  copies_expected, copies_received, seal_intact, receipt_note, title, document_number, document_number_key, sender,
  sender_level, document_type, kind, urgency, channel, document_date, copies, pages, main_recipients, remark,
  reply_required, reply_by, reply_by_unmoved, leader_unmoved, registration_number, registered_at, plan) values
  ('11111111-1111-4111-8111-111111111111', 'distributed', true, '2501', '2026-03-02T09:15:00.123456+08:00', 'clerk',
   'R20260302-0001', '2026-03-02T09:20:00+08:00', 2, 2, true, '封口''完好''', '关于做好2026年防汛工作的通知', '县府办〔2026〕8号',
   '县府办〔2026〕8号', '县人民政府办公室', 'county', '通知', 'act', 'urgent', 'paper', '2026-02-28', 2, 6, '各乡镇人民政府',
   '第一行
第二行', true, '2026-03-20T18:00:00+08:00', 3600, 60, '收〔2026〕1号', '2026-03-02T10:00:00+08:00',
   '{"leaders":["office-director"],"leaderOrder":"in-order","lead":"civil-affairs","assisting":[],"readers":[]}');
insert into document (id, state, review_first, received_at, received_by, title, urgency, result, reply, retention,
  concluded_at, archived_at, registration_number, registered_at, kind) values
  ('22222222-2222-4222-8222-222222222222', 'archived', false, '2025-12-30T16:00:00+08:00', 'former', '关于春节放假的通知', 'routine',
   '已传达', null, '10年', '2026-01-05T09:00:00+08:00', '2026-01-05T09:00:01+08:00', '收〔2025〕7号',
   '2025-12-30T16:30:00+08:00', 'read');
insert into document (id, state, review_first, received_at, received_by, receipt_id, classification, released_sha256, title, urgency)
values ('33333333-3333-4333-8333-333333333333', 'kept-outside', true, '2026-03-03T08:00:00+08:00', 'clerk',
   'R20260303-0001', '秘密', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', '(未入库)', 'routine');
select setval('receipt_number', 2);

insert into task (id, document_id, engine_task, step, post_code, branch_post, state, revision, urgency_rank, created_at,
  due_at, opened_at, opened_by, closed_at, closed_by, outcome, opinion) values
  ('44444444-4444-4444-8444-444444444401', '11111111-1111-4111-8111-111111111111', '2510', 'register', 'office-clerk', null,
   'done', 2, 1, '2026-03-02T09:30:00+08:00', null, '2026-03-02T09:40:00+08:00', 'clerk', '2026-03-02T10:00:00+08:00',
   'clerk', 'registered', null),
  ('44444444-4444-4444-8444-444444444402', '11111111-1111-4111-8111-111111111111', '2520', 'handle', 'civil-affairs', null,
   'open', 1, 1, '2026-03-02T15:00:00+08:00', '2026-03-10T18:00:00+08:00', null, null, null, null, null, null),
  ('44444444-4444-4444-8444-444444444403', '22222222-2222-4222-8222-222222222222', '1300', 'read', 'civil-affairs',
   'office-clerk', 'unread', 1, 4, '2025-12-30T17:00:00+08:00', null, null, null, null, null, null, null);

insert into document_file (id, document_id, ordinal, name, media_type, size, sha256, pages, readability, encrypted,
  object_key, added_at, added_by) values
  ('55555555-5555-4555-8555-555555555555', '11111111-1111-4111-8111-111111111111', 1, '防汛通知 (正文).pdf', 'application/pdf',
   123456, '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', 6, 'TEXT', false,
   '2026/03/55555555', '2026-03-02T09:15:00+08:00', 'clerk');
insert into rendition (sha256, media_type, state, text_state, generation, shown, pages, rank, due_at, lease, tries,
  requested_at, finished_at, limited_by) values
  ('9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', 'application/pdf', 'ready', 'ready', 1, 1, 1, 1,
   '2026-03-02T09:15:00+08:00', 1, 0, '2026-03-02T09:15:00+08:00', '2026-03-02T09:15:02+08:00', 'text');
insert into rendition_page (sha256, generation, page, width, height, pictures, text, runs, text_source, text_cut) values
  ('9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', 1, 1, 595, 842,
   '{"SMALL": {"file": "1-small.png", "mediaType": "image/png", "width": 826, "height": 1169}}', '防汛通知',
   '[{"text": "防汛通知", "x": 100, "y": 100, "width": 88, "height": 22, "size": 22, "turn": 0, "colour": null}]', 'file', true);
insert into extraction (sha256, state, version, proposals, read_at) values
  ('9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', 'ready', 1,
   '[{"field": "TITLE", "value": "防汛通知", "confidence": 0.9, "page": 1, "boxes": [{"x": 100, "y": 100, "width": 88, "height": 22}]}]',
   '2026-03-02T09:15:03+08:00');
insert into provisional_object (object_key, recorded_at) values ('2026/03/unfinished', '2026-03-02T09:16:00+08:00');
insert into provisional_object (object_key, recorded_at, released, sha256) values ('2026/03/given-up', '2026-03-02T09:18:00+08:00',
  true, 'a3f5c1d2e4b697887766554433221100ffeeddccbbaa99887766554433221100');

insert into search_change (document_id, noted_at, due_at) values
  ('11111111-1111-4111-8111-111111111111', '2026-03-02T15:00:00+08:00', '2026-03-02T15:00:00+08:00');
insert into search_part (document_id, place, kind, text, digest, words) values
  ('11111111-1111-4111-8111-111111111111', '0', 'title', '防汛', '99999999-9999-4999-8999-999999999901', '''防汛'':1A ''汛'':2A');
insert into search_number (document_id, place, kind, head, year, seq) values
  ('11111111-1111-4111-8111-111111111111', '0', 'mentioned', '云防', 2026, 3);
insert into saved_search (id, username, name, parameters, saved_at) values
  ('99999999-9999-4999-8999-999999999902', 'clerk', '防汛', 'q=%E9%98%B2%E6%B1%9B', '2026-03-02T15:00:00+08:00');

insert into number_counter (class, year, last) values ('incoming', 2025, 7), ('incoming', 2026, 1);
insert into registration_number (document_id, class, year, seq, number, allocated_at, voided_at, voided_by, void_reason)
values
  ('11111111-1111-4111-8111-111111111111', 'incoming', 2026, 1, '收〔2026〕1号', '2026-03-02T10:00:00+08:00', null, null, null),
  ('22222222-2222-4222-8222-222222222222', 'incoming', 2025, 7, '收〔2025〕7号', '2025-12-30T16:30:00+08:00',
   '2025-12-30T16:40:00+08:00', 'former', '重复登记');

insert into register_export (id, requested_by, requested_at, format, selection, state, done, total, attempts, worked_at,
  finished_at, failure, size) values
  ('77777777-7777-4777-8777-777777777777', 'clerk', '2026-03-02T16:30:00+08:00', 'xlsx', 'year=2026&query=%E9%98%B2%E6%B1%9B',
   'ready', 1, 1, 1, '2026-03-02T16:30:01+08:00', '2026-03-02T16:30:02+08:00', null, 4096);
insert into draft (username, key, fields, saved_at) values
  ('director', 'task-44444444-4444-4444-8444-444444444402', '{"opinion":["拟请民政办主办"]}', '2026-03-02T16:30:00+08:00');
insert into phrase (id, step, field, owner, text, position) values
  ('77777777-7777-4777-8777-777777777777', 'approve', 'opinion', 'director', '同意，请抓紧。', 1);

insert into notice (id, post_code, document_id, code, args, created_at, seen_at, seen_by, task_id) values
  ('66666666-6666-4666-8666-666666666666', 'office-director', '11111111-1111-4111-8111-111111111111', 'returned',
   '["关于做好2026年防汛工作的通知"]', '2026-03-02T16:00:00+08:00', '2026-03-02T16:05:00+08:00', 'director', null),
  ('66666666-6666-4666-8666-666666666668', 'office-director', '11111111-1111-4111-8111-111111111111', 'urged',
   '["关于做好2026年防汛工作的通知","沈文秀","#step.propose",""]', '2026-03-02T17:00:00+08:00', null, null,
   '44444444-4444-4444-8444-444444444402');

insert into notice (id, username, code, args, link, subject, created_at) values
  ('66666666-6666-4666-8666-666666666667', 'director', 'cover-begun',
   '["党政办文书","沈文秀","下村","2026-03-02T17:30+08:00"]', '/handovers', 'acts absence-1 office-clerk director',
   '2026-03-02T13:05:00+08:00');

insert into handover (id, kind, post_code, from_user, to_user, at, facts, content, confirmed_by, confirmed_at, pdf_key, pdf_sha256,
  pdf_size) values
  ('1-office-clerk-out', 'out', 'office-clerk', 'clerk', 'director', '2026-03-02T13:05:00+08:00',
   '{"post":{"code":"office-clerk","name":"党政办文书"},"from":{"username":"clerk","name":"沈文秀"},"to":{"username":"director","name":"唐晓燕"},"since":"2026-03-02T13:05:00+08:00","until":"2026-03-02T17:30:00+08:00","reason":"下村","whereabouts":"东风村","scope":"all","matters":[],"notes":null}',
   '{"open":[],"openTotal":0,"urgent":0,"done":[],"doneTotal":0}', 'director', '2026-03-02T13:20:00+08:00',
   'handovers/99999999-9999-4999-8999-999999999999', '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', 21000);
insert into cover_watch (kind, subject, post_code, username, holder, authority, begun_at, ended_at) values
  ('acts', 'acts absence-1 office-clerk director', 'office-clerk', 'director', 'clerk', 'absence-1', '2026-03-02T13:05:00+08:00',
   '2026-03-02T17:30:00+08:00');

insert into provisional_object (object_key, recorded_at) values ('2026/03/ahead', '2026-03-02T16:35:00+08:00');
insert into staged_upload (id, object_key, username, name, media_type, size, sha256, pages, readability, encrypted,
  uploaded_at) values
  ('88888888-8888-4888-8888-888888888888', '2026/03/ahead', 'clerk', '先行上传.pdf', 'application/pdf', 2048,
   'a3f5c1d2e4b697887766554433221100ffeeddccbbaa99887766554433221100', 1, 'TEXT', false, '2026-03-02T16:35:00+08:00');
insert into setting_change (setting, field, old_value, new_value, changed_at, changed_by) values
  ('numbering', 'pattern', '收〔{year}〕{seq}号', '收文〔{year}〕{seq}号', '2026-01-05T09:00:00+08:00', 'admin');

insert into spring_session (primary_id, session_id, creation_time, last_access_time, max_inactive_interval, expiry_time,
  principal_name) values ('4f9d3b0e-0000-4000-8000-000000000001', '4f9d3b0e-0000-4000-8000-000000000002', 1772413200000,
  1772413260000, 28800, 1772442060000, 'clerk');
insert into spring_session_attributes values ('4f9d3b0e-0000-4000-8000-000000000001', 'cn.banwen.web.IdleSessions.lastUsed', '\x00');
insert into oidc_session values ('4f9d3b0e-0000-4000-8000-000000000002', 'sid-1', 'subject-1', '2026-03-02T09:00:00+08:00');
insert into directory_turn values ('look', '2026-03-02T09:00:00+08:00');
insert into directory_run (at, by, applied, lines) values ('2026-03-02T09:00:00+08:00', 'admin', true, '[]');

insert into calendar_year (year, version, notice, changed_by, changed_at) values
  (2027, 1, '{"days": [{"name": "元旦", "date": "2027-01-01", "isOffDay": true}], "year": 2027}', 'admin', '2026-03-02T17:00:00+08:00');
insert into calendar_overlay (year, version, entries, changed_by, changed_at) values
  (2026, 1, '[]', 'admin', '2026-03-02T17:00:00+08:00');
insert into office_hours (version, hours, changed_by, changed_at) values (1, '[]', 'admin', '2026-03-02T17:00:00+08:00');
insert into deadline_rules (version, rules, changed_by, changed_at) values (1, '[]', 'admin', '2026-03-02T17:00:00+08:00');
insert into deadline_note (id, document_id, task_id, kind, at, by_person, allowed_by, reason, old_due_at, new_due_at) values
  ('77777777-7777-4777-8777-777777777701', '11111111-1111-4111-8111-111111111111', null, 'extended',
   '2026-03-03T09:00:00+08:00', 'clerk', 'director', '等县级部门''答复''', '2026-03-05T17:30:00+08:00',
   '2026-03-09T17:30:00+08:00');

insert into supervision (document_id, kind, every_days, requirement, supervisor, opened_by, opened_at) values
  ('11111111-1111-4111-8111-111111111111', 'tracking', 2, '每两个工作日报告一次进展', 'director', 'director', '2026-03-02T16:40:00+08:00');
insert into urge (document_id, supervision_id, post_code, step, persons, at, urged_by, channel, text) values
  ('11111111-1111-4111-8111-111111111111', 1, 'office-director', 'propose', '["陆明远"]', '2026-03-04T17:30:00+08:00', 'director', 'product',
   '每两个工作日报告一次进展');
insert into outgoing_mail (id, username, address, subject, body, created_at, next_try_at, tries, sent_at) values
  ('99999999-9999-4999-8999-999999999999', 'director', 'director@example.org', '【办文】1 项提醒', '陆明远：您好！', '2026-03-04T17:30:00+08:00',
   '2026-03-04T17:30:00+08:00', 1, '2026-03-04T17:30:05+08:00');
insert into outgoing_mail (id, username, address, subject, body, created_at, next_try_at, tries, last_error, trouble) values
  ('99999999-9999-4999-8999-999999999998', 'clerk', 'clerk@example.org', '【办文】1 项提醒', '沈文秀：您好！', '2026-03-04T17:31:00+08:00',
   '2026-03-04T17:36:00+08:00', 1, 'connection refused', 'unreachable');
insert into reminder_plan (subject, document_id, of_task, due_at, done, next_at, parked) values
  ('44444444-4444-4444-8444-444444444402', '11111111-1111-4111-8111-111111111111', true, '2026-03-04T17:30:00+08:00', '{before}',
   null, true);
insert into idle_step (task_id, deputy, told_at) values
  ('44444444-4444-4444-8444-444444444402', 'clerk', '2026-03-04T10:00:00+08:00');
insert into card (kind, reason, document_id, task_id, step, username, post_code, post_name, due_at, issued_at, month) values
  ('yellow', 'step-overdue', '11111111-1111-4111-8111-111111111111', '44444444-4444-4444-8444-444444444402', 'propose', 'director',
   'office-director', '党政办主任', '2026-03-04T17:30:00+08:00', '2026-03-04T17:30:00+08:00', '2026-03-01');
insert into card_event (card_id, action, by, at, reason) values
  (1, 'contested', 'director', '2026-03-05T09:00:00+08:00', '停电');

insert into intake_source (code, last_look_at, last_success_at, last_error_at, error, error_args, failures, next_look_at) values
  ('folder', '2026-03-02T16:30:00+08:00', '2026-03-02T16:30:00+08:00', '2026-03-02T16:29:00+08:00', 'folder-missing', '{/scan}', 1,
   '2026-03-02T16:31:00+08:00');
insert into intake_item (source, item_key, name, state, tries, begun_at, message_id, sha256, document_id, decided_at, moved_at) values
  ('folder', '1024 2026-03-02T08:29:00Z 扫描件.pdf', '扫描件.pdf', 'taken', 1, '2026-03-02T16:30:00+08:00', null, repeat('ab', 32),
   '11111111-1111-4111-8111-111111111111', '2026-03-02T16:30:01+08:00', '2026-03-02T16:30:02+08:00');
insert into intake_left_out (item_id, ordinal, name, reason, reason_args) values (1, 1, '资料.zip', 'file-is-archive', '{资料.zip}');
insert into text_print (sha256, stale, letters, signature, bands, number_key) values
  ('9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', false, 100, '{1,2,3}', '{4,5}', '云防指〔2026〕23号');
insert into store_check (id, requested_by, requested_at, state, seen, worked_at, finished_at, report) values
  ('77777777-7777-4777-8777-777777777701', 'admin', '2026-03-05T09:00:00+08:00', 'done', 12, '2026-03-05T09:00:05+08:00',
   '2026-03-05T09:00:05+08:00', '{"startedAt":"2026-03-05T01:00:00Z","finishedAt":"2026-03-05T01:00:05Z","kinds":[],"stored":12,"acts":3,"chains":1,"checkpoints":1,"total":0,"discrepancies":[]}');

insert into sign_in (at, username, address, outcome) values
  ('2026-03-05T08:59:00+08:00', 'admin', '192.0.2.7', 'wrong'), ('2026-03-05T08:59:20+08:00', 'admin', '192.0.2.7', 'done');

insert into reading (at, username, what, document_id, path, address) values
  ('2026-03-05T09:10:00+08:00', 'director', 'document', '11111111-1111-4111-8111-111111111111',
   '/documents/11111111-1111-4111-8111-111111111111', '192.0.2.8'),
  ('2026-03-05T09:12:00+08:00', 'director', 'export', null, '/api/register.xlsx', '192.0.2.8');
insert into kept_file (object_key, until, kept_at, mode, bucket) values
  ('2026/03/kept', '2037-01-01T00:00:00+08:00', '2026-03-06T09:00:00+08:00', 'GOVERNANCE', 'documents');
