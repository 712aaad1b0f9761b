-- An absence gives the deputy the right to act from starts_at to ends_at, the end not included. What was stated stays as
-- it was: a start in the past counts from the entry, a period wholly past gives no right, a return ends it early.
create sequence absence_id;
grant usage on sequence absence_id to "${app}";
create table absence (
  id           bigint primary key default nextval('absence_id'),
  username     text not null references person,
  reason       text not null check (reason in ('下村', '培训', '出差', '开会', '休假', '病假', '其他')),
  whereabouts  text,
  scope        text not null check (scope in ('all', 'urgent', 'except-listed', 'none')),
  matters      text[] not null default '{}',
  stated_from  timestamptz not null,
  stated_until timestamptz not null,
  starts_at    timestamptz not null,
  ends_at      timestamptz not null,
  notes        text,
  entered_by   text not null references person,
  entered_at   timestamptz not null,
  returned_by  text references person,
  returned_at  timestamptz,
  -- who has to approve a leave of that length, and what became of it; cover doesn't wait for it
  approver     text not null check (approver in ('none', 'supervisor', 'main-leader')),
  approval     text not null check (approval in ('not-needed', 'awaited', 'given', 'refused')),
  decided_by   text references person,
  decided_at   timestamptz,
  check (stated_from < stated_until),
  check (starts_at <= ends_at)
);
-- what is over is never looked at when somebody asks who may act
create index absence_person on absence (username, ends_at);
create index absence_ends on absence (ends_at);
create index absence_approval on absence (id) where approval = 'awaited';
grant select, insert, update on absence to "${app}";

-- C岗: whom the main leader named for a post, for as long as the absence lasts and the deputy is away too.
create sequence designation_id;
grant usage on sequence designation_id to "${app}";
create table designation (
  id         bigint primary key default nextval('designation_id'),
  absence_id bigint not null references absence,
  post_code  text not null references post,
  username   text not null references person,
  named_by   text not null references person,
  named_at   timestamptz not null
);
create index designation_absence on designation (absence_id, post_code, id);
create index designation_person on designation (username, absence_id);
grant select, insert on designation to "${app}";

-- 主动顶岗: the deputy steps in by order though no absence was entered.
create sequence step_in_id;
grant usage on sequence step_in_id to "${app}";
create table step_in (
  id         bigint primary key default nextval('step_in_id'),
  post_code  text not null references post,
  username   text not null references person,
  reason     text not null,
  starts_at  timestamptz not null,
  ends_at    timestamptz not null,
  ordered_by text not null references person,
  ordered_at timestamptz not null,
  check (starts_at <= ends_at)
);
create index step_in_post on step_in (post_code, ends_at);
grant select, insert, update on step_in to "${app}";

-- Who approves a leave of up to so many days; the last has no limit. The office's own to set.
create table leave_tier (
  up_to_days int unique check (up_to_days > 0),
  approver   text not null check (approver in ('none', 'supervisor', 'main-leader'))
);
insert into leave_tier values (1, 'none'), (3, 'supervisor'), (null, 'main-leader');
grant select, insert, update, delete on leave_tier to "${app}";
