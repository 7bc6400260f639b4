-- The version of each projection's tables: another version in the program means that they are rebuilt.
create table projection_version (
  name varchar not null,
  version integer not null,
  built_at timestamptz not null default now(),
  constraint pkey_projection_version primary key (name)
);
