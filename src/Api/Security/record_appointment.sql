insert into staff_appointment (tenant_id, person_id, role, unit, name) values ($1, $2, $3, $4, $5)
on conflict (tenant_id, unit, person_id, role) do update set name = excluded.name;
