update sign_in_session set last_seen_at = $3, expires_at = least($4, ends_at) where tenant_id = $1 and secret_hash = $2 and last_seen_at <= $5;
