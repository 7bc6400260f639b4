update message_attempt set next_at = $3, last_error = $4 where tenant_id = $1 and message_id = $2;
