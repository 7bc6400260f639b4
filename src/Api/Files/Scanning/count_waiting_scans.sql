select count(*)::integer from (select 1 from content_scan where state = 'waiting' limit $1) as waiting;
