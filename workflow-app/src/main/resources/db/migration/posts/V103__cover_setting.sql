create table cover_setting (
  id              boolean primary key default true check (id),
  -- who signed for a document doesn't first-review it, who proposed doesn't approve
  separate_duties boolean not null default true,
  -- the whereabouts board without sign-in
  public_board    boolean not null default false
);
insert into cover_setting default values;
grant select, update on cover_setting to "${app}";
