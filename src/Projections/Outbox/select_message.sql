select * from outbox where tenant_id = $1 and (message_id = $2 or provider_id = $3) order by message_id = $2 desc, queued_at desc limit 1;
