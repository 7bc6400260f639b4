-- Which of these people answer for these units at a time, as staff_member.sql says of one.
select asked.unit, asked.person
from unnest($2::text[], $3::text[]) as asked(unit, person)
where exists (
    select from account_appointment a
    where a.tenant_id = $1 and a.unit = asked.unit and a.role in ('expert', 'head') and a.account_id::text = asked.person and a.valid_from <= $4 and (a.valid_until is null or a.valid_until > $4))
  or exists (select from staff_appointment s where s.tenant_id = $1 and s.unit = asked.unit and s.person_id = asked.person);
