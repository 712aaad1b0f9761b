-- An account that came from Keycloak is known by its subject there: its user name can be given to somebody else, the subject
-- never. Only an account that the directory closed is opened by the directory again.
alter table person
  add column subject text unique,
  add column closed_by_directory boolean not null default false;
