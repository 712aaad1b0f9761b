-- What has no proposals yet is read before what is read anew.
drop index extraction_due;
create index extraction_next on extraction ((state = 'ready'), due_at) where due_at is not null;
