-- Numbers of transactions mean nothing on another server: rows that came from one by pg_restore may bear numbers that are yet to
-- come here. Nothing is found where the database never moved.
update task set state = state where state_set_in >= pg_snapshot_xmax(pg_current_snapshot());
update recalculation set requested_in = pg_current_xact_id()
where requested_in >= pg_snapshot_xmax(pg_current_snapshot());
