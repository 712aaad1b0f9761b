-- A notice may have to go by mail too.
-- a task or document of which only the last word counts
alter table notice add column about uuid;
create index notice_about on notice (about) where about is not null and seen_at is null;
-- not before then by mail; null where no mail is to go
alter table notice add column mail_after timestamptz;
-- when it was put into a mail, or was seen before
alter table notice add column mailed_at timestamptz;
create index notice_to_mail on notice (mail_after) where mailed_at is null and mail_after is not null;
create index notice_document on notice (document_id);

-- Mails wait here until a server has taken them: written by the transaction that decides on them, so none is lost, and
-- locked while one is handed over, so that no other process hands it over too.
create table outgoing_mail (
  id          uuid primary key,
  username    text not null references person,
  address     text not null,
  subject     text not null,
  body        text not null,
  created_at  timestamptz not null,
  next_try_at timestamptz not null,
  tries       int not null default 0,
  last_error  text,
  sent_at     timestamptz,
  -- the server will never take it, such as for an address that does not exist
  refused_at  timestamptz,
  check (sent_at is null or refused_at is null)
);
create index outgoing_mail_waiting on outgoing_mail (next_try_at) where sent_at is null and refused_at is null;
create index outgoing_mail_created on outgoing_mail (created_at);
grant select, insert, update, delete on outgoing_mail to "${app}";

-- When nobody is to be disturbed, from one time of the day to another, over midnight; the same times: never.
create table quiet_time (
  id     boolean primary key default true check (id),
  begins time not null default '20:00',
  ends   time not null default '08:00'
);
insert into quiet_time default values;
grant select, update on quiet_time to "${app}";
