-- Asked with every request: who it is, as they are now.
select s.account, a.name, a.mobile, s.door, s.kind, s.scopes, s.second_factor, s.created_at, s.last_seen_at, s.expires_at, s.ends_at
from sign_in_session s
join account a on a.tenant_id = s.tenant_id and a.account_id = s.account
where s.tenant_id = $1 and s.id = $2 and s.secret_hash = $3 and s.expires_at > $4;
