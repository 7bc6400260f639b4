-- The answer to a command that changed nothing; the first one's stays.
insert into command_answer (tenant_id, idempotency_key, payload_hash, answer, answered_at) values ($1, $2, $3, $4, now())
on conflict (tenant_id, idempotency_key) do nothing;
