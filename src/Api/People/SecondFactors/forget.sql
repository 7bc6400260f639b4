delete from second_factor where tenant_id = $1 and account_id = $2;
