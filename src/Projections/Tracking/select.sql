select * from tracking where tenant_id = $1 and request_id = $2;
