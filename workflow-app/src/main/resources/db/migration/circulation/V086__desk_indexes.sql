-- The inbox of one step, in the order of the page.
create index task_inbox_of_step on task (post_code, step, urgency_rank, due_at nulls last, created_at, id) where state = 'open';

-- How fast arrivals are signed for, read from the index alone.
create index document_signed on document (signed_at, received_at) where signed_at is not null;
