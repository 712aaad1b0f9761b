-- a task with whose end the notice is moot, whatever else is told of it
alter table notice add column task_id uuid;
