-- What a source did by itself: it acts for no post.
alter table act drop constraint act_capacity_check;
alter table act add constraint act_capacity_check
  check (capacity in ('holder', 'deputy', 'designated', 'stepping-in', 'automatic'));
