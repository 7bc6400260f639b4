-- A person's own requests, the newest first, after a key (submitted_at, request_id). The columns come from TrackingQueries.
select /*columns*/
from tracking
where tenant_id = $1 and applicant_id = $2
/*$3*/ and status = any ($3)
/*$4*/ and service = any ($4)
/*$5*/ and array_to_tsvector(string_to_array(search_text, ' ')) @@ $5::tsquery
/*$6*/ and (submitted_at, request_id) < ($6, $7)
order by submitted_at desc, request_id desc
limit $8;
