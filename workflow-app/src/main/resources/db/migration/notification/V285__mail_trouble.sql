-- What kept the server from taking the mail when it was last tried, by a code that any replica can put into words.
alter table outgoing_mail add column trouble text;
