-- A plan whose clock stands still, or runs to another limit, waits to be made anew; what was told of the same limit stays told.
alter table reminder_plan add column parked boolean not null default false;

-- Until now such a plan was lost where the clock went on to the same limit. What is over needs none; the others are looked at once.
delete from reminder_plan p
where not exists (select from task t where t.id = p.subject and t.state = 'open')
  and not exists (select from document d where d.id = p.subject
    and d.state in ('received', 'signed', 'reviewed', 'registered', 'proposed', 'approved', 'distributed'));
update reminder_plan set next_at = now() where next_at is null;
