-- Who stands in, or will, for a person in their posts, and for whom they do; what is over is not in it.
select account_id, appointment_id, role, unit, valid_from, valid_until, on_behalf_of, on_behalf_of_name
from account_appointment
where tenant_id = $1 and on_behalf_of is not null and (on_behalf_of = $2 or account_id = $2) and valid_until > $3 and valid_from < valid_until
order by valid_from, appointment_id;
