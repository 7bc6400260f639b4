-- After a key (answer_due, request_id).
select tenant_id, request_id, answer_due from tracking
where tenant_id = $1 and answer_due >= $2 and overdue_at is null
  and ($3::timestamptz is null or (answer_due, request_id) > ($3, $4))
order by answer_due, request_id
limit $5;
