-- Files of archived documents that the store keeps from deletion, and until when; a restore begins anew with none, since the
-- objects it puts are not kept yet.
create table kept_file (
  object_key text primary key,
  until      timestamptz not null,
  kept_at    timestamptz not null
);
grant select, insert on kept_file to "${app}";
