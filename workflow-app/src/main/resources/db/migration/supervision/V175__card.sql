-- 黄牌, 红牌: a card is issued once and never changed; what is said to it is added.
create sequence card_id;
grant usage on sequence card_id to "${app}";
create table card (
  id          bigint primary key default nextval('card_id'),
  kind        text not null check (kind in ('yellow', 'red')),
  reason      text not null check (reason in ('step-overdue', 'document-overdue', 'repeated')),
  document_id uuid not null references document,
  task_id     uuid references task,
  step        text,
  -- who was responsible, and for which post, as it was called then
  username    text not null references person,
  post_code   text not null references post,
  post_name   text not null,
  acting_for  text references person,
  due_at      timestamptz not null,
  issued_at   timestamptz not null,
  -- first day of the month in which it counts, in Beijing
  month       date not null,
  check ((kind = 'yellow') = (reason = 'step-overdue'))
);
create unique index card_yellow on card (task_id) where kind = 'yellow';
create unique index card_red_document on card (document_id, username) where reason = 'document-overdue';
create unique index card_red_month on card (username, month) where reason = 'repeated';
create index card_person on card (username, month);
create index card_issued on card (issued_at desc, id desc);
grant select, insert on card to "${app}";

create sequence card_event_id;
grant usage on sequence card_event_id to "${app}";
create table card_event (
  id      bigint primary key default nextval('card_event_id'),
  card_id bigint not null references card,
  action  text not null check (action in ('confirmed', 'contested', 'upheld', 'voided')),
  by      text not null references person,
  at      timestamptz not null,
  reason  text
);
create index card_event_card on card_event (card_id, id);
grant select, insert on card_event to "${app}";
