-- A post has two holders: A, and B who acts while A is away.
create table post (
  code         text primary key check (code ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
  name         text not null,
  office       text not null,
  holder_a     text not null references person,
  holder_b     text references person,
  -- party-government office 党政办: sees every document
  party_government_office boolean not null default false,
  -- main leader 主要领导 (secretary, township head): sees every document
  main_leader  boolean not null default false,
  position     int not null,
  check (holder_a is distinct from holder_b)
);
create index post_holder_a on post (holder_a);
create index post_holder_b on post (holder_b);
grant select, insert, update on post to "${app}";
