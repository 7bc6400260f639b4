from queue
where tenant_id = $1
  and applicant_id <> $2
  and (with_unit and unit = any ($3) or $4 or unit = any ($5) or $6 or unit = any ($7) or status = 'inProgress' and party = any ($14))
  and ($8::text[] is null or unit = any ($8))
  and ($9::text[] is null or status = any ($9))
  and ($10::text is null or assignee_id = $10)
  and (not $11 or assignee_id is null)
  and ($12::timestamptz is null or status = 'awaitingReply' and answer_due < $12)
  and ($13::text is null or search @@ $13::tsquery)
