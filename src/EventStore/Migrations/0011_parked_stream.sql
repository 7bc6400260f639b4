-- A stream that one projection could not apply: it stands still there, from this version on, until it is retried.
create table parked_stream (
  projection varchar not null,
  tenant_id varchar not null,
  stream_id uuid not null,
  version bigint not null,
  position bigint not null,
  error text not null,
  parked_at timestamptz not null default now(),
  constraint pkey_parked_stream primary key (projection, tenant_id, stream_id)
);
