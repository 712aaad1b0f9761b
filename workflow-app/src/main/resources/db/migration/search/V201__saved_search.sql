-- A search that somebody keeps: what stands in its address.
create table saved_search (
  id         uuid primary key,
  username   text not null references person,
  name       text not null,
  parameters text not null,
  saved_at   timestamptz not null,
  unique (username, name)
);
grant select, insert, update, delete on saved_search to "${app}";
