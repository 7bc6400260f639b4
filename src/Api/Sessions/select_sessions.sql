select id, door, kind, title, scopes, created_at, last_seen_at, expires_at from sign_in_session
where tenant_id = $1 and account = $2 and (scopes is not null) = $3 and expires_at > $4
order by created_at desc, id desc;
