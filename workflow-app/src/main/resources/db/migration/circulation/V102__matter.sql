-- What a document is about, where an absent holder may keep that back from the deputy; beside the task for the inbox.
alter table document add column matter text references matter;
alter table task add column matter text;
