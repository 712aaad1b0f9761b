-- A year's holidays as they were imported or edited here. The newest version counts; without one the year that came with
-- the product does. Versions are added and never changed: who changed what, when and by which notice stays to be read.
create table calendar_year (
  year       int not null,
  version    int not null check (version > 0),
  notice     jsonb not null,
  changed_by text not null references person,
  changed_at timestamptz not null,
  primary key (year, version)
);
grant select, insert on calendar_year to "${app}";

-- When the office is open; without a row the hours are those of the product.
create table office_hours (
  version    int primary key check (version > 0),
  hours      jsonb not null,
  changed_by text not null references person,
  changed_at timestamptz not null
);
grant select, insert on office_hours to "${app}";
