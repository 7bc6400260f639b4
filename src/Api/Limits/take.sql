-- One more for a share that has not been used up. The row is locked before it is looked at: of many at the same time each
-- sees what the others took.
insert into limit_use as u (tenant_id, name, subject, taken, ends_at)
values ($1, $2, $3, array[$4::timestamptz], $5)
on conflict (tenant_id, name, subject) do update
set taken = array(select t from unnest(u.taken) as t where t > $6 order by t) || $4::timestamptz, ends_at = $5
where (select count(*) from unnest(u.taken) as t where t > $6) < $7;
