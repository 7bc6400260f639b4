-- Marten's own layout (DESIGN section 10): one row per stream, its version is the number of its events.
create table mt_streams (
  id uuid not null,
  type varchar null,
  version bigint null,
  timestamp timestamptz not null default now(),
  created timestamptz not null default now(),
  tenant_id varchar not null default '*DEFAULT*',
  is_archived boolean null default false,
  constraint pkey_mt_streams_tenant_id_id primary key (tenant_id, id)
) with (fillfactor = 90);
