-- Why a leave was not approved, for the person who asked.
alter table absence add column refusal text;
