-- Of any number that show the same code at the same time one takes its step.
update second_factor set last_step = $3 where tenant_id = $1 and account_id = $2 and confirmed_at is not null and last_step < $3;
