-- Who is reminded when, by urgency. Hours count while the office is open, by the clock for an urgency that rings at night.
create table reminder_ladder (
  urgency        text primary key check (urgency in ('routine', 'level', 'urgent', 'extra-urgent', 'flash')),
  -- at the warning point
  before_limit   boolean not null,
  at_limit       boolean not null,
  -- again every so many hours after the limit, so many times; 0 times: never
  every_hours    int not null check (every_hours between 1 and 200),
  times          int not null check (times between 0 and 20),
  -- so many hours after the limit the supervisor is told; null: never
  escalate_after int check (escalate_after between 0 and 200),
  -- when so much of the step's time is over and the holder, not away, has not acted, the deputy is told; 0: never
  idle_percent   int not null check (idle_percent between 0 and 95),
  at_night       boolean not null
);
insert into reminder_ladder values
  ('routine', true, true, 4, 3, 8, 75, false),
  ('level', true, true, 4, 3, 4, 75, false),
  ('urgent', true, true, 2, 3, 2, 60, false),
  ('extra-urgent', true, true, 1, 5, 0, 50, true),
  ('flash', true, true, 1, 5, 0, 50, true);
grant select, update on reminder_ladder to "${app}";

create table card_rule (
  id              boolean primary key default true check (id),
  cards           boolean not null default true,
  -- since when: a limit that passed before makes no card
  since           timestamptz not null default now(),
  -- working days by which a document is overdue when a red card is due
  red_after_days  int not null default 1 check (red_after_days between 0 and 60),
  -- so many yellow cards in a month make a red one
  yellows_for_red int not null default 2 check (yellows_for_red between 2 and 20)
);
insert into card_rule default values;
grant select, update on card_rule to "${app}";

-- What is still to be told about a clock that runs: a task's or a document's own. Whoever looks first locks the row.
create table reminder_plan (
  subject     uuid primary key,
  document_id uuid not null references document,
  of_task     boolean not null,
  -- the limit for which it was made
  due_at      timestamptz not null,
  -- rungs that were reached and dealt with
  done        text[] not null default '{}',
  -- null where nothing is left
  next_at     timestamptz
);
create index reminder_plan_next on reminder_plan (next_at) where next_at is not null;
create index reminder_plan_document on reminder_plan (document_id);
grant select, insert, update, delete on reminder_plan to "${app}";

-- That a holder did not act gives the deputy the right to step in for this task.
create table idle_step (
  task_id  uuid primary key references task,
  deputy   text not null references person,
  told_at  timestamptz not null,
  -- the order by which the deputy stepped in
  step_in  bigint references step_in,
  acted_at timestamptz
);
grant select, insert, update on idle_step to "${app}";
