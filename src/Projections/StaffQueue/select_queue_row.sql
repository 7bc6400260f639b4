select * from queue where tenant_id = $1 and request_id = $2;
