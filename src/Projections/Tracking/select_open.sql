select service, unit, count(*)::integer as requests from tracking
where tenant_id = $1 and status not in ('rejected', 'withdrawn', 'closed')
group by service, unit
order by service, unit;
