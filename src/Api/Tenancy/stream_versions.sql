select s.tenant_id, s.version
from unnest($1::varchar[], $2::uuid[]) as w(tenant_id, id)
join mt_streams s on s.tenant_id = w.tenant_id and s.id = w.id;
