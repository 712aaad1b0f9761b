-- How and where a file is kept, so that a change of the mode or the bucket reaches what was kept before; null where that was
-- not written down, which is asked for once more.
alter table kept_file
  add column mode   text,
  add column bucket text;
grant update on kept_file to "${app}";
