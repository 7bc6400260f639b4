select * from outbox where tenant_id = $1 order by queued_at desc, message_id desc limit $2;
