-- A number in a sentence was taken for the document's own: prints that have one are made anew, after those that are not made yet.
update text_print set stale = true where number_key is not null;
drop index text_print_stale;
create index text_print_stale on text_print ((letters is not null), sha256) where stale;
