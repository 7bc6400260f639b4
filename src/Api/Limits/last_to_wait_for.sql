-- The take that must fall out of the window before another is allowed; none while there is room.
select t from limit_use, unnest(taken) as t
where tenant_id = $1 and name = $2 and subject = $3 and t > $4
order by t desc
offset $5 limit 1;
