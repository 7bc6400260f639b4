delete from registration where tenant_id = $1 and id = $2;
