-- Where people sign in by the office's directory: who was known there and had no right here, whose user name belongs to somebody
-- else's account, and whose sign-in came to nothing.
alter table sign_in drop constraint sign_in_outcome_check;
alter table sign_in add constraint sign_in_outcome_check
  check (outcome in ('done', 'wrong', 'locked', 'closed', 'no-right', 'another', 'refused'));
