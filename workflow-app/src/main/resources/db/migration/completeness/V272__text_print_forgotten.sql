-- A print is forgotten by the module's own doing: it may be asked for before its rendition is there.
alter table text_print drop constraint text_print_sha256_fkey;
grant delete on text_print to "${app}";
