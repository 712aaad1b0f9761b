-- A clock is a budget, what of it is used up, and since when it runs; what follows from these, the two moments, is kept
-- beside them for the lists. Nulls before the row was reckoned, which for rows older than this happens after the start.
alter table document
  add column budget_unit     text,
  add column budget_quantity bigint,
  add column budget_used     bigint not null default 0,
  -- null while it stands still
  add column running_since   timestamptz,
  add column warn_percent    smallint,
  add column rule_version    int,
  add column rule_row        int,
  add column due_at          timestamptz,
  add column warn_at         timestamptz,
  -- which of the dates is the one that counts
  add column due_by          text check (due_by in ('rule', 'document', 'leader', 'extension')),
  -- the earliest date that a leader set, and who did
  add column leader_due_at   timestamptz,
  add column leader_due_by   text references person,
  add column extended_to     timestamptz,
  add column extensions      smallint not null default 0,
  add column stopped_at      timestamptz,
  add column stop_reason     text check (stop_reason in ('supplement', 'superior', 'co-signature')),
  -- open time in which it stood still so far, by which a date set by somebody moves on
  add column stopped_seconds bigint not null default 0,
  -- of which moments the timers have told
  add column warned_for      timestamptz,
  add column told_for        timestamptz,
  -- by which state of calendar, hours and rules the document and its open tasks were reckoned
  add column basis           bigint not null default 0;

alter table task
  add column budget_unit     text,
  add column budget_quantity bigint,
  add column budget_used     bigint not null default 0,
  add column running_since   timestamptz,
  add column warn_percent    smallint,
  add column rule_version    int,
  add column rule_row        int,
  add column warn_at         timestamptz,
  add column due_by          text check (due_by in ('rule', 'document', 'leader', 'extension')),
  add column warned_for      timestamptz,
  add column told_for        timestamptz;

-- The lists of what is due, and of what stands still.
create index document_due on document (due_at, id)
  where state in ('received', 'signed', 'reviewed', 'registered', 'proposed', 'approved', 'distributed');
create index task_due on task (due_at, id) where state = 'open';

-- What moved a date and why: one line for each document and each act or change that moved something of it.
create table deadline_note (
  id          uuid primary key,
  document_id uuid not null references document,
  -- null for the document's own clock
  task_id     uuid references task,
  kind        text not null check (kind in ('stopped', 'resumed', 'extended', 'corrected', 'leader', 'recalculated')),
  at          timestamptz not null,
  -- null for the process itself
  by_person   text references person,
  allowed_by  text references person,
  reason      text,
  file_id     uuid references document_file,
  old_due_at  timestamptz,
  new_due_at  timestamptz
);
create index deadline_note_document on deadline_note (document_id, at);
grant select, insert on deadline_note to "${app}";

-- A reckoning anew of all open clocks, because something changed on which they rest. Its worker notes how far it came.
create table recalculation (
  id           bigint generated always as identity primary key,
  cause        text not null check (cause in ('introduced', 'calendar', 'hours', 'rules')),
  detail       text,
  requested_by text references person,
  requested_at timestamptz not null,
  -- what an older transaction may still write rests on the state before
  requested_in xid8 not null,
  created_at   timestamptz not null default now(),
  -- how far the present walk has come, and whether all that may still rest on the state before was over when it began
  cursor_at    uuid,
  settled      boolean not null default false,
  looked_at    int not null default 0,
  earlier      int not null default 0,
  later        int not null default 0,
  finished_at  timestamptz
);
create index recalculation_open on recalculation (id) where finished_at is null;
grant select, insert, update on recalculation to "${app}";

insert into recalculation (cause, requested_at, requested_in) values ('introduced', now(), pg_current_xact_id());

create table deadline_setting (
  id              boolean primary key default true check (id),
  most_extensions smallint not null default 1 check (most_extensions between 0 and 10)
);
insert into deadline_setting default values;
grant select, update on deadline_setting to "${app}";
