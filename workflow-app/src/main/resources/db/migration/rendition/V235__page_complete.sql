-- Whether a page's picture shows all that is in the file: our renderer of OFD says what it did not understand.
alter table rendition_page add column complete boolean not null default true;
