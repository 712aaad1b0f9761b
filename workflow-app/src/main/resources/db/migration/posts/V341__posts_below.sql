-- Which posts a post supervises is asked with the rights of whoever holds it.
create index post_version_supervisor on post_version (supervisor) where supervisor is not null;
