select account_id, tenant_id, name, mobile, opened_at, second_factor_since from person where tenant_id = $1 and account_id = $2;
