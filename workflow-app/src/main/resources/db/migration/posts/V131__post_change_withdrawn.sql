-- Whoever entered a change may take it back while it waits. A post has one change waiting at a time, so that an approval
-- never brings back what another change took away meanwhile.
alter table post_change drop constraint post_change_state_check;
alter table post_change add constraint post_change_state_check
  check (state in ('awaited', 'approved', 'refused', 'withdrawn'));

-- An order to step in that was ended early, and by whom.
alter table step_in
  add column ended_by text references person,
  add column ended_at timestamptz;
