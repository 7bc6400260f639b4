select * from outbox where tenant_id = $1 and request_id = any ($2) order by request_id, queued_at, message_id;
