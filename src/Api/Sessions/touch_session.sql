-- A token that was made for a program has one end, used or not.
update sign_in_session set last_seen_at = $3, expires_at = case when scopes is null then least($4, ends_at) else expires_at end
where tenant_id = $1 and id = $2 and last_seen_at <= $5;
