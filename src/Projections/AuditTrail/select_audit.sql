-- The history of one request, from a version on.
select * from audit_entry where tenant_id = $1 and request_id = $2 and version > $3 order by version limit $4;
