-- Who tried to sign in, from where and with what success. Only ever added to; also what counts how often an account was tried.
create table sign_in (
  id       bigint generated always as identity primary key,
  at       timestamptz not null,
  -- null where there is no such account: what was typed may be a password in the wrong field
  username text references person,
  -- as the server sees it, or the proxy in front says
  address  text not null,
  outcome  text not null check (outcome in ('done', 'wrong', 'locked', 'closed'))
);
create index sign_in_username on sign_in (username, at desc);
create index sign_in_address on sign_in (address, at desc) where outcome = 'wrong';
create index sign_in_at on sign_in (at desc, id desc);
grant select, insert on sign_in to "${app}";
