-- Until when a process is handing the mail over: what waits after an outage may be brought forward, what is under way may not.
alter table outgoing_mail add column claimed_until timestamptz;
