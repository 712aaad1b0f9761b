-- By what nearly the same text is found again, by the digest of the file's bytes. A stale row is the task of making it anew;
-- it is written by the transaction in which the text comes.
create table text_print (
  sha256    text primary key,
  stale     boolean not null default true,
  letters   int,
  signature int[],
  -- nearly the same texts have one in common
  bands     bigint[]
);
create index text_print_stale on text_print (sha256) where stale;
create index text_print_bands on text_print using gin (bands);
grant select, insert, update on text_print to "${app}";

-- Texts that were there before.
insert into text_print (sha256) select sha256 from rendition where text_state = 'ready';
