select secret, confirmed_at is not null from second_factor where tenant_id = $1 and account_id = $2;
