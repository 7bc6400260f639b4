insert into sign_in_session (tenant_id, secret_hash, id, account, person_name, mobile, door, kind, second_factor, created_at, last_seen_at, expires_at, ends_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $11, $12);
