-- After a key (answer_due, tenant_id, request_id). The index holds the running clocks alone, in the order in which they
-- run out: what is read is what is due, however much is open.
select tenant_id, request_id, answer_due from tracking
where answer_due < $1 and overdue_at is null
  and ($2::timestamptz is null or (answer_due, tenant_id, request_id) > ($2, $3, $4))
order by answer_due, tenant_id, request_id
limit $5;
