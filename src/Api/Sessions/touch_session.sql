update sign_in_session set last_seen_at = $3, expires_at = $4 where tenant_id = $1 and id = $2 and last_seen_at <= $5;
