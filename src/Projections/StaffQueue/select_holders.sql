-- Which units hold these requests, or will once they are approved.
select q.tenant_id, q.request_id, q.unit, q.with_unit, q.party
from unnest($1::varchar[], $2::uuid[]) as changed(tenant_id, request_id)
join queue q on q.tenant_id = changed.tenant_id and q.request_id = changed.request_id;
