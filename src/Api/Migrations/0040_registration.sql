-- Registrations by national code between their steps. What the person told is sealed; the row goes when it has ended.
create table registration (
  tenant_id varchar not null,
  id uuid not null,
  door varchar not null,
  browser bytea not null,
  sealed bytea not null,
  ends_at timestamptz not null,
  constraint pkey_registration primary key (tenant_id, id)
);
