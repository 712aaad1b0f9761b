-- Two schemas: banwen holds what this product keeps, engine what the process engine needs.
-- The application role owns nothing. Rights on banwen's tables are given table by table, by the migration that makes them.
create schema if not exists engine;
grant usage on schema banwen to "${app}";
grant usage on schema engine to "${app}";
alter default privileges in schema engine grant select, insert, update, delete on tables to "${app}";
alter default privileges in schema engine grant usage, select on sequences to "${app}";
