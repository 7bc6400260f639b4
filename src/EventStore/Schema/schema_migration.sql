create table if not exists schema_migration (
  owner varchar not null,
  number integer not null,
  name varchar not null,
  hash varchar not null,
  applied_at timestamptz not null default now(),
  constraint pkey_schema_migration primary key (owner, number)
);
