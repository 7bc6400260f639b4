-- What was taken from the limits of doors: when, of whose (hashed) share. A row means nothing any more once it has ended.
create table limit_use (
  tenant_id varchar not null,
  name varchar not null,
  subject bytea not null,
  taken timestamptz[] not null,
  ends_at timestamptz not null,
  constraint pkey_limit_use primary key (tenant_id, name, subject)
);
