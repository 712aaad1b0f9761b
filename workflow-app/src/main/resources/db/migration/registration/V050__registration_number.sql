create table number_rule (
  class   text primary key,
  pattern text not null
);
insert into number_rule values ('incoming', '收〔{year}〕{seq}号');
grant select, update on number_rule to "${app}";

-- One row a year and class; the registering transaction holds its lock, which makes the numbers gap-free.
create table number_counter (
  class text not null references number_rule,
  year  int not null,
  last  int not null,
  primary key (class, year)
);
grant select, insert, update on number_counter to "${app}";

create table registration_number (
  document_id  uuid primary key references document,
  class        text not null,
  year         int not null,
  seq          int not null,
  number       text not null unique,
  allocated_at timestamptz not null,
  voided_at    timestamptz,
  voided_by    text references person,
  void_reason  text,
  unique (class, year, seq)
);
grant select, insert, update on registration_number to "${app}";
