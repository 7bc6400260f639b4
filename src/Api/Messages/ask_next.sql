update message_attempt set gateway = $3 where tenant_id = $1 and message_id = $2;
