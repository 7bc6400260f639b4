#!/usr/bin/env bash
# Run once by the PostgreSQL image, when its volume is still empty: the desk gets a database and a role of its own. It
# does not work as the superuser, who may do more than the desk needs to (run programs, read files, other databases).
set -euo pipefail

psql --set ON_ERROR_STOP=1 --no-psqlrc --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
  --set password="$SERVICEDESK_PASSWORD" <<'SQL'
create role servicedesk login password :'password';
create database servicedesk owner servicedesk;
revoke all on database servicedesk from public;
SQL
