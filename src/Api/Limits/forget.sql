delete from limit_use where tenant_id = $1 and name = $2 and subject = $3;
