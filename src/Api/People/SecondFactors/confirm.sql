-- Only the secret that a code was shown of: one begun meanwhile in another session is not confirmed by it. The recovery codes
-- come with it or not at all.
with confirmed as (
  update second_factor set confirmed_at = $4, last_step = $5
  where tenant_id = $1 and account_id = $2 and secret = $3 and confirmed_at is null
  returning tenant_id, account_id)
insert into recovery_code (tenant_id, account_id, hash) select tenant_id, account_id, unnest($6::bytea[]) from confirmed;
