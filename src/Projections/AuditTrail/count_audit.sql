-- How many events the history of one request has, up to a limit.
select count(*)::int from (select from audit_entry where tenant_id = $1 and request_id = $2 limit $3) as counted;
