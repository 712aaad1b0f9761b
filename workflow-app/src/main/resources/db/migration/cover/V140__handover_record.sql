-- What was confirmed stands for itself: who, for whom, which part of the post, as it was then, and the printed list, which lies
-- in the store under handovers/ and must have this digest.
alter table handover
  add column facts text,
  add column pdf_key text,
  add column pdf_sha256 text,
  add column pdf_size bigint,
  add check ((pdf_key is null) = (pdf_sha256 is null) and (pdf_key is null) = (pdf_size is null));
update handover h set facts = json_build_object(
  'post', json_build_object('code', h.post_code, 'name',
    (select v.name from post_version v where v.post_code = h.post_code and v.valid_from <= h.at
     order by v.valid_from desc limit 1)),
  'from', json_build_object('username', h.from_user, 'name', (select name from person where username = h.from_user)),
  'to', json_build_object('username', h.to_user, 'name', (select name from person where username = h.to_user)),
  'since', to_char(h.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS.US"+08:00"'),
  'scope', 'all', 'matters', json_build_array())::text;
alter table handover alter column facts set not null;
create index handover_from on handover (from_user, at desc);
create index handover_to on handover (to_user, at desc);
create index handover_at on handover (at desc);
update handover set content = (jsonb_build_object('done', json_build_array(), 'urgent', 0) || content::jsonb || jsonb_build_object(
  'openTotal', jsonb_array_length(content::jsonb -> 'open'),
  'doneTotal', coalesce(jsonb_array_length(content::jsonb -> 'done'), 0)))::text;
