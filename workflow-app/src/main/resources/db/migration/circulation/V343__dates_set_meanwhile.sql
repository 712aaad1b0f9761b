-- Of the time in which a clock stood still, what was over when a date was set: it moves that date no more. Rows of before keep zero.
alter table document
  add column reply_by_unmoved bigint not null default 0,
  add column leader_unmoved   bigint not null default 0;
