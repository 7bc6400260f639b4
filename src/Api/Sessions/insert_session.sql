insert into sign_in_session (tenant_id, id, secret_hash, account, door, kind, title, scopes, second_factor, created_at, last_seen_at, expires_at, ends_at, guest)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $11, $12, $13);
