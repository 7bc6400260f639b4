-- A person's own requests, the newest first, after a key (submitted_at, request_id).
select * from tracking
where tenant_id = $1 and applicant_id = $2
  and ($3::text[] is null or status = any ($3))
  and ($4::text[] is null or service = any ($4))
  and ($5::text is null or array_to_tsvector(string_to_array(search_text, ' ')) @@ $5::tsquery)
  and ($6::timestamptz is null or (submitted_at, request_id) < ($6, $7))
order by submitted_at desc, request_id desc
limit $8;
