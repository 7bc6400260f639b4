update second_factor set confirmed_at = $3, last_step = $4 where tenant_id = $1 and account_id = $2 and confirmed_at is null;
