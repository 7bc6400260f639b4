delete from message_attempt where tenant_id = $1 and message_id = $2;
