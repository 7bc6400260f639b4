select count(*)::integer from (select 1 from outbox where status = 'queued' limit $1) as waiting;
