-- An account that stands for a part of the product, not for a person: it can't sign in, hold a post or be opened.
alter table person add column machine boolean not null default false;
alter table person add constraint person_machine_is_nobody
  check (not machine or (not active and password_hash is null and not admin and not inspector));

insert into person (username, name, active, machine) values ('system.intake', '自动收文', false, true);
