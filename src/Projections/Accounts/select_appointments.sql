-- The appointments of accounts that count at a time.
select account_id, appointment_id, role, unit, valid_from, valid_until, on_behalf_of, on_behalf_of_name
from account_appointment
where tenant_id = $1 and account_id = any ($2) and valid_from <= $3 and (valid_until is null or valid_until > $3)
order by account_id, valid_from, appointment_id;
