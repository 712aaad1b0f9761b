-- A notice may be a person's own rather than a post's, lead elsewhere than to a document, and be over before anybody saw it:
-- then what bears its subject is ticked off.
alter table notice
  alter column document_id drop not null,
  alter column post_code drop not null,
  add column username text references person,
  add column link text,
  add column subject text,
  add check ((post_code is null) <> (username is null));
create index notice_unseen_person on notice (username, created_at) where seen_at is null;
create index notice_unseen_subject on notice (subject) where seen_at is null;
