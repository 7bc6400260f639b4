-- A person who holds a post of their own at a time. Representatives of parties from outside are no staff.
select p.name
from person p
where p.tenant_id = $1 and p.account_id = $2
  and exists (
    select from account_appointment a
    where a.tenant_id = p.tenant_id and a.account_id = p.account_id and a.on_behalf_of is null and a.role <> 'representative'
      and a.valid_from <= $3 and (a.valid_until is null or a.valid_until > $3));
