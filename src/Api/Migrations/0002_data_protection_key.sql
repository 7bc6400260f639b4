-- The keys that bearer tokens are sealed with: shared by all hosts of this database, kept over restarts.
create table data_protection_key (
  id bigint generated always as identity,
  friendly_name varchar not null,
  xml text not null,
  constraint pkey_data_protection_key primary key (id)
);
