delete from sign_in_session
where (tenant_id, secret_hash) in (select tenant_id, secret_hash from sign_in_session where expires_at <= $1 order by expires_at limit $2);
