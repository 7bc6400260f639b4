select * from request_file where tenant_id = $1 and request_id = any ($2) order by request_id, version, place;
