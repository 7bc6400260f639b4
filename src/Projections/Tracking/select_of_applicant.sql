-- A person's own requests, the newest first, after a key (submitted_at, request_id).
-- Without the searched words, which nobody reads; with the body where it is wanted.
select tenant_id, request_id, tracking_code, service, definition_version, unit, submitted_to, with_unit, approval_needed, status, applicant_id, applicant_name,
  sender_name, sender_kind, subject, case when $9 then body end as body, priority, fields, cited_tracking_code, submitted_at, letter_number, letter_date, office_tracking_number, approved_at,
  rejection_reasons, rejection_text, rejected_at, answer_due, escalated_at, ended_at, ending_reason, last_event_at, version, '' as search_text
from tracking
where tenant_id = $1 and applicant_id = $2
  and ($3::text[] is null or status = any ($3))
  and ($4::text[] is null or service = any ($4))
  and ($5::text is null or array_to_tsvector(string_to_array(search_text, ' ')) @@ $5::tsquery)
  and ($6::timestamptz is null or (submitted_at, request_id) < ($6, $7))
order by submitted_at desc, request_id desc
limit $8;
