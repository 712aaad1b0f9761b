-- How a source of arrivals is doing; what it is, its settings say.
create table intake_source (
  code            text primary key,
  last_look_at    timestamptz,
  last_success_at timestamptz,
  last_error_at   timestamptz,
  -- of the failure that it has now; null: none. Code and arguments of its text
  error           text,
  error_args      text[],
  -- in a row
  failures        int not null default 0,
  next_look_at    timestamptz not null
);
grant select, insert, update on intake_source to "${app}";

-- What a source brought. The row decides what becomes of a file or mail that is found again after a restart: it is written
-- before anything is taken in and changed by the transaction of the arrival.
create table intake_item (
  id          bigint generated always as identity primary key,
  source      text not null references intake_source,
  -- of the very file or mail; once that was moved, another may have the same
  item_key    text not null,
  name        text not null,
  state       text not null check (state in ('trying', 'taken', 'repeated', 'kept-outside', 'failed')),
  tries       int not null,
  begun_at    timestamptz not null,
  message_id  text,
  sha256      text,
  document_id uuid references document,
  reason      text,
  reason_args text[],
  decided_at  timestamptz,
  -- when the file or mail was moved out of the way
  moved_at    timestamptz,
  check ((state = 'trying') = (decided_at is null))
);
create unique index intake_item_lying on intake_item (source, item_key) where moved_at is null;
create index intake_item_source on intake_item (source, state);
create index intake_item_message on intake_item (source, message_id) where message_id is not null;
create index intake_item_document on intake_item (document_id) where document_id is not null;
create index intake_item_failed on intake_item (decided_at desc) where state in ('failed', 'kept-outside');
grant select, insert, update, delete on intake_item to "${app}";

-- Enclosures of a mail that could not be made files of its document.
create table intake_left_out (
  item_id     bigint not null references intake_item on delete cascade,
  ordinal     int not null,
  name        text not null,
  reason      text not null,
  reason_args text[] not null,
  primary key (item_id, ordinal)
);
grant select, insert on intake_left_out to "${app}";
