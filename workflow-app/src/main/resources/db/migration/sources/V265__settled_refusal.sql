-- Who receives has dealt with what could not be taken in; until then the desk tells of it.
alter table intake_item
  add column settled_at timestamptz,
  add column settled_by text references person,
  add check ((settled_at is null) = (settled_by is null));
create index intake_item_unsettled on intake_item (id) where state in ('failed', 'kept-outside') and settled_at is null;
