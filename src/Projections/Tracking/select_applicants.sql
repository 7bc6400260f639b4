-- Whose requests these are.
select t.tenant_id, t.request_id, t.applicant_id
from unnest($1::varchar[], $2::uuid[]) as changed(tenant_id, request_id)
join tracking t on t.tenant_id = changed.tenant_id and t.request_id = changed.request_id;
