-- Which of our sessions began with which session of Keycloak, so that the end of that one ends ours on every replica.
create table oidc_session (
  session_id text primary key,
  sid        text,
  subject    text not null,
  began_at   timestamptz not null
);
create index oidc_session_sid on oidc_session (sid);
create index oidc_session_subject on oidc_session (subject);
grant select, insert, update, delete on oidc_session to "${app}";

-- When the directory was last asked what for, so that of several replicas one asks.
create table directory_turn (
  task     text primary key,
  taken_at timestamptz not null
);
grant select, insert, update on directory_turn to "${app}";

-- Reports of the directory's comparisons; lines is JSON.
create sequence directory_run_id;
grant usage on sequence directory_run_id to "${app}";
create table directory_run (
  id      bigint primary key default nextval('directory_run_id'),
  at      timestamptz not null,
  -- null where the schedule asked
  by      text references person,
  applied boolean not null,
  lines   text not null
);
grant select, insert, delete on directory_run to "${app}";
