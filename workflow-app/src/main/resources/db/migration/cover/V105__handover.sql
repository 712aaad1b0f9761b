-- A handover is computed from the post's tasks and acts until it is confirmed; what was confirmed stays as it was.
create table handover (
  id           text primary key,
  kind         text not null check (kind in ('out', 'back', 'leaving')),
  post_code    text not null references post,
  from_user    text not null references person,
  to_user      text not null references person,
  at           timestamptz not null,
  content      text not null,
  confirmed_by text not null references person,
  confirmed_at timestamptz not null
);
grant select, insert on handover to "${app}";
