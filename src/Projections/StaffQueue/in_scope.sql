from queue
where tenant_id = $1
  and applicant_id <> all ($2)
  and (with_unit and unit = any ($3) or $4 or unit = any ($5) or status = 'inProgress' and party = any ($6))
  and ($7::text[] is null or unit = any ($7))
  and ($8::text[] is null or status = any ($8))
  and ($9::text is null or assignee_id = $9)
  and (not $10 or assignee_id is null)
  and ($11::timestamptz is null or status = 'awaitingReply' and answer_due < $11)
  and ($12::text is null or search @@ $12::tsquery)
