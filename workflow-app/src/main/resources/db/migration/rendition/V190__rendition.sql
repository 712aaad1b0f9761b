-- What is shown of a file's bytes, whatever document they came with: pictures of its pages, in the store under
-- renditions/<sha256>/<generation>/, and text. A row is also the task of making it; it is written by the transaction that
-- makes the file part of a document, so that no restart loses one.
create table rendition (
  sha256       text primary key,
  media_type   text not null,
  state        text not null check (state in ('waiting', 'ready', 'failed', 'unsupported')),
  text_state   text not null check (text_state in ('waiting', 'ready', 'failed', 'unsupported')),
  -- counts up with each making anew; the one that readers see is the last that was finished
  generation   int not null default 1,
  shown        int,
  pages        int,
  limited_by   text check (limited_by in ('pages', 'time')),
  failure      text,
  text_failure text,
  -- what is to be done next; null: nothing
  task         text check (task in ('draw', 'recognise')),
  -- 0 somebody waits for it, 1 it just came, 2 it is made anew
  rank         smallint not null default 1,
  due_at       timestamptz not null,
  -- who works on it knows the number, and stops when another has taken over
  lease        bigint not null default 0,
  worked_at    timestamptz,
  tries        int not null default 0,
  -- of the time that its drawing may take; a long file is drawn in several turns
  spent_ms     bigint not null default 0,
  requested_at timestamptz not null,
  finished_at  timestamptz
);
create index rendition_task on rendition (task, rank, due_at) where task is not null;
create index rendition_failed on rendition (finished_at desc) where state = 'failed' or text_state = 'failed';
grant select, insert, update, delete on rendition to "${app}";

create table rendition_page (
  sha256      text not null references rendition on delete cascade,
  generation  int not null,
  page        int not null check (page > 0),
  -- in points of paper
  width       real not null,
  height      real not null,
  -- by size: media type, dots across and down
  pictures    jsonb not null,
  text        text not null,
  -- text with places, in points of paper from the upper left
  runs        jsonb not null,
  text_source text not null check (text_source in ('file', 'recognised', 'waiting', 'none')),
  -- why the page could not be drawn
  failure     text,
  primary key (sha256, generation, page)
);
grant select, insert, update, delete on rendition_page to "${app}";

-- Files that were there before.
insert into rendition (sha256, media_type, state, text_state, task, rank, due_at, requested_at)
select distinct on (sha256) sha256, media_type, 'waiting', 'waiting', 'draw', 2, now(), added_at
from document_file order by sha256, added_at;
