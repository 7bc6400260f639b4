-- For streams that stay open: which sessions still count, and under which appointments. One that lacks its person's second
-- factor, which may have been set meanwhile in another session, does not.
select s.id, coalesce(array_agg(p.appointment_id) filter (where p.appointment_id is not null), '{}')
from unnest($1::varchar[], $2::uuid[]) as asked(tenant_id, id)
join sign_in_session s on s.tenant_id = asked.tenant_id and s.id = asked.id and s.expires_at > $3
left join account_appointment p on p.tenant_id = s.tenant_id and p.account_id = s.account and p.valid_from <= $3 and (p.valid_until is null or p.valid_until > $3)
where s.second_factor or not exists (select from second_factor f where f.tenant_id = s.tenant_id and f.account_id = s.account and f.confirmed_at is not null)
group by s.tenant_id, s.id;
