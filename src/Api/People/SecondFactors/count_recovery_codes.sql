select count(*)::int from recovery_code where tenant_id = $1 and account_id = $2;
