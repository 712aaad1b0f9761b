-- What was given up, by the words of the queries that ask for it: they can use no index on less.
create index rendition_given_up on rendition (finished_at desc)
  where task is null and (state = 'failed' or text_state = 'failed' or failure is not null);
drop index rendition_failed;

-- Pages on which nobody has looked for red ink yet: none, soon after the upgrade that looks for it.
create index rendition_page_without_ink on rendition_page (sha256, generation, page) where red_ink is null and failure is null;
