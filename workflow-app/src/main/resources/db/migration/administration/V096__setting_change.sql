-- Who changed which setting, when, from what to what. The newest id of a setting is its version: who saves says which one
-- was looked at. The application's role can add and read, never change or remove.
create table setting_change (
  id         bigint generated always as identity primary key,
  setting    text not null,
  field      text not null,
  old_value  text not null,
  new_value  text not null,
  changed_at timestamptz not null,
  changed_by text not null references person
);
create index setting_change_setting on setting_change (setting, id desc);
grant select, insert on setting_change to "${app}";
