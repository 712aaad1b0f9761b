-- What a person has typed into a form and not yet submitted: one row a person and form.
create table draft (
  username text not null references person,
  key      text not null check (key ~ '^[a-z][a-z0-9-]{0,99}$'),
  -- JSON object: the lists of values by field name
  fields   text not null,
  saved_at timestamptz not null,
  primary key (username, key)
);
create index draft_saved_at on draft (saved_at);
grant select, insert, update, delete on draft to "${app}";
