-- What was answered to a command that carried an idempotency key; written in the command's own transaction.
create table command_answer (
  tenant_id varchar not null,
  idempotency_key varchar not null,
  payload_hash bytea not null,
  answer text not null,
  answered_at timestamptz not null,
  constraint pkey_command_answer primary key (tenant_id, idempotency_key)
);
