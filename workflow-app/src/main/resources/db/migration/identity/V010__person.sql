create table person (
  username      text primary key check (username ~ '^[a-z0-9][a-z0-9._-]{0,63}$'),
  name          text not null,
  password_hash text,
  active        boolean not null default true,
  admin         boolean not null default false,
  inspector     boolean not null default false
);
grant select, insert, update on person to "${app}";
