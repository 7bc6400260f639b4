select account_id, name, way, user_name, requested_at
from account_tenure
where stage = 'permanentRequested' and tenant_id = $1 and door = $2
order by requested_at, account_id
limit $3;
