-- Checks of store and records against each other that were asked for on the page or over REST; the last ones are kept.
create table store_check (
  id           uuid primary key,
  requested_by text not null references person,
  requested_at timestamptz not null,
  state        text not null check (state in ('running', 'done', 'failed')),
  -- objects looked at so far
  seen         bigint not null default 0,
  -- the worker's last sign of life
  worked_at    timestamptz not null,
  finished_at  timestamptz,
  -- JSON of CheckReport
  report       text,
  -- code of the refusal that tells why
  failure      text,
  check ((state = 'running') = (finished_at is null)),
  check ((state = 'done') = (report is not null))
);
create unique index store_check_running on store_check (state) where state = 'running';
create index store_check_requested on store_check (requested_at desc);
grant select, insert, update, delete on store_check to "${app}";
