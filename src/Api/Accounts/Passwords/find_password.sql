select i.account_id, p.hash
from account_identity i
left join account_password p on p.tenant_id = i.tenant_id and p.account_id = i.account_id
where i.tenant_id = $1 and i.kind = $2 and i.value = $3 and i.active;
