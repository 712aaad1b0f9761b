-- Every state of the table of deadlines, with the day from which it holds inside; without a row the product's holds.
create table deadline_rules (
  version    int primary key check (version > 0),
  rules      jsonb not null,
  changed_by text not null references person,
  changed_at timestamptz not null
);
grant select, insert on deadline_rules to "${app}";
