#!/bin/sh
# Run by PostgreSQL's image at the first start of an empty volume: the schema's owner, the application's role, the database.
set -eu
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  --set owner_password="$(cat /run/secrets/banwen.database.owner.password)" \
  --set app_password="$(cat /run/secrets/banwen.database.app.password)" <<'SQL'
create role banwen_owner login password :'owner_password';
create role banwen_app login password :'app_password';
create database banwen owner banwen_owner;
revoke all on database banwen from public;
grant connect on database banwen to banwen_app;
SQL
