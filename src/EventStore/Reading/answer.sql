select payload_hash, answer from command_answer where tenant_id = $1 and idempotency_key = $2;
