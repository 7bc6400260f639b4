-- A secret that waits to be confirmed; one that is confirmed is not replaced.
insert into second_factor (tenant_id, account_id, secret, created_at) values ($1, $2, $3, $4)
on conflict (tenant_id, account_id) do update set secret = excluded.secret, created_at = excluded.created_at, last_step = 0
where second_factor.confirmed_at is null;
