-- Somebody who answers for a unit at a time: by an appointment of their account, or as a token of Development said.
select coalesce(
  (select p.name
   from account_appointment a
   join person p on p.tenant_id = a.tenant_id and p.account_id = a.account_id
   where a.tenant_id = $1 and a.unit = $2 and a.role in ('expert', 'head') and a.account_id::text = $3 and a.valid_from <= $4 and (a.valid_until is null or a.valid_until > $4)
   limit 1),
  (select name from staff_appointment where tenant_id = $1 and unit = $2 and person_id = $3 limit 1));
