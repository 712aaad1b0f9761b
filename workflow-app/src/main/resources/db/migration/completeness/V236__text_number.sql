-- The number that is printed on a text's first page, by its key: of documents that are not registered nobody has entered it yet.
alter table text_print add column number_key text;
create index text_print_number on text_print (number_key) where number_key is not null;
update text_print set stale = true;
