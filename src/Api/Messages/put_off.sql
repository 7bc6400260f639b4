update message_attempt set next_at = $3, last_error = $4, gateway = case when $5 then null else gateway end where tenant_id = $1 and message_id = $2;
