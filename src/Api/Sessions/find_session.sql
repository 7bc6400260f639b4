-- Asked with every request: who it is, as they are now, a row for each appointment that counts.
select s.account, a.name, a.mobile, s.door, s.kind, s.scopes, s.second_factor, s.created_at, s.last_seen_at, s.expires_at, s.ends_at, s.guest,
  f.confirmed_at is not null, p.appointment_id, p.role, p.unit, p.valid_from, p.valid_until, p.on_behalf_of, p.on_behalf_of_name
from sign_in_session s
join account a on a.tenant_id = s.tenant_id and a.account_id = s.account
left join second_factor f on f.tenant_id = s.tenant_id and f.account_id = s.account
left join account_appointment p on p.tenant_id = s.tenant_id and p.account_id = s.account and p.valid_from <= $4 and (p.valid_until is null or p.valid_until > $4)
where s.tenant_id = $1 and s.id = $2 and s.secret_hash = $3 and s.expires_at > $4
order by p.valid_from, p.appointment_id;
