-- A file that became no document's is forgotten whole: its print goes with its rendition.
delete from text_print p where not exists (select from rendition r where r.sha256 = p.sha256);
alter table text_print add foreign key (sha256) references rendition on delete cascade;
