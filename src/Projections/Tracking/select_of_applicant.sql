-- A person's own requests, the newest first, after a key (submitted_at, request_id). The columns come from TrackingQueries.
select /*columns*/
/*of_applicant.sql*/
/*$7*/ and (submitted_at, request_id) < ($7, $8)
order by submitted_at desc, request_id desc
limit $9;
