-- What cites these requests, the oldest first; of each so many that nobody reads more.
select citing.* from unnest($2::uuid[]) as cited(id)
cross join lateral (
  select * from tracking where tenant_id = $1 and cites_id = cited.id order by submitted_at, request_id limit $3
) as citing
order by submitted_at, request_id;
