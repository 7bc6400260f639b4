-- Whether anybody else administers the organisation at a time.
select exists (
  select from account_appointment
  where tenant_id = $1 and role = 'administrator' and unit is null and on_behalf_of is null and account_id <> $2
    and valid_from <= $3 and (valid_until is null or valid_until > $3));
