-- Marten's own layout (DESIGN section 10) with its metadata columns switched on.
create table mt_events (
  seq_id bigint not null,
  id uuid not null,
  stream_id uuid null,
  version bigint not null,
  data jsonb not null,
  type varchar(500) not null,
  timestamp timestamptz not null default now(),
  tenant_id varchar null default '*DEFAULT*',
  mt_dotnet_type varchar null,
  correlation_id varchar null,
  causation_id varchar null,
  headers jsonb null,
  is_archived boolean null default false,
  constraint pkey_mt_events_seq_id primary key (seq_id),
  constraint fkey_mt_events_stream_id_tenant_id foreign key (tenant_id, stream_id) references mt_streams (tenant_id, id)
);
