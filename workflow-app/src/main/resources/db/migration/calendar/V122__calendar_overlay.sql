-- Market days, duty and whatever else an office writes into its calendar. It changes no working day.
create table calendar_overlay (
  year       int not null,
  version    int not null check (version > 0),
  entries    jsonb not null,
  changed_by text not null references person,
  changed_at timestamptz not null,
  primary key (year, version)
);
grant select, insert on calendar_overlay to "${app}";
