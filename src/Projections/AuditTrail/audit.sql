-- Every event of every request in words: who, in which role, when, what changed.
create table audit_entry (
  tenant_id varchar not null,
  request_id uuid not null,
  version bigint not null,
  position bigint not null,
  event_id uuid not null,
  type text not null,
  at timestamptz not null,
  actor_id text not null,
  actor_name text not null,
  actor_role text not null,
  actor_unit text null,
  on_behalf_of text null,
  on_behalf_of_name text null,
  appointment uuid null,
  words_fa text not null,
  words_en text not null,
  changes jsonb not null,
  primary key (tenant_id, request_id, version)
);
create index audit_entry_by_position on audit_entry (tenant_id, position);
create index audit_entry_by_actor on audit_entry (tenant_id, actor_id, position);
