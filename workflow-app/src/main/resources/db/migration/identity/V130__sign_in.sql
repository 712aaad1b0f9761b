-- credentials grows with each new password and each time that the account is closed: a session remembers the number that it
-- began with, and one that began with another is over. A password that somebody else has seen must be changed at once.
alter table person
  add column credentials int not null default 0,
  add column must_change_password boolean not null default false;
