-- A matter that the office no longer lists keeps its name for the documents and absences that bear it.
alter table matter add column active boolean not null default true;
