select * from tracking where tenant_id = $1 and request_id = any ($2);
