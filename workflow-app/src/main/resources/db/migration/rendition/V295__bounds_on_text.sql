-- What is kept of a page's text has a bound, and so has a file's; and a file over which too many processes were lost in a row
-- shows the pages that were drawn until then.
alter table rendition_page add column text_cut boolean not null default false;
alter table rendition drop constraint rendition_limited_by_check;
alter table rendition add constraint rendition_limited_by_check
  check (limited_by in ('pages', 'time', 'losses', 'text'));
