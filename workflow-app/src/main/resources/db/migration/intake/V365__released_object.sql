-- A key that nobody can take over any more. The commit that says so takes the file that waited away; its object goes after
-- that, and only then the key. With the digest of that file, of which pictures may be left.
alter table provisional_object add column released boolean not null default false;
alter table provisional_object add column sha256 text;
grant update (released, sha256) on provisional_object to "${app}";
grant delete on staged_upload to "${app}";
