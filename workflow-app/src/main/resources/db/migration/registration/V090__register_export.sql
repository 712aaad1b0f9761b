-- A page of the book, and the count of a year, go by this.
create index registration_number_year on registration_number (year, class, seq);

-- Exports of the book that are too long for one request. The result lies in the store under exports/<id>, for a day; the
-- row is there before the object and goes after it.
create table register_export (
  id           uuid primary key,
  requested_by text not null references person,
  requested_at timestamptz not null,
  format       text not null check (format in ('xlsx', 'pdf')),
  -- as in the address of the page
  selection    text not null,
  state        text not null check (state in ('waiting', 'running', 'ready', 'failed')),
  done         int not null default 0,
  total        int not null,
  -- how often somebody set about it; who works on it knows the number and stops when another has taken over
  attempts     int not null default 0,
  worked_at    timestamptz,
  finished_at  timestamptz,
  failure      text,
  size         bigint
);
create index register_export_open on register_export (requested_at) where state in ('waiting', 'running');
create index register_export_person on register_export (requested_by, requested_at desc);
grant select, insert, update, delete on register_export to "${app}";
