-- The transaction in which a task began or ceased to wait. Compared with a snapshot it tells what changed since a page was
-- drawn, without a gap where an earlier transaction commits later: a time or a sequence can't tell that.
alter table task add column state_set_in xid8;

create function note_transaction_of_state() returns trigger language plpgsql as $$
begin
  new.state_set_in := pg_current_xact_id();
  return new;
end $$;

create trigger task_state_set_in before insert or update of state on task
  for each row execute function note_transaction_of_state();

create index task_state_set_in on task (state_set_in);
