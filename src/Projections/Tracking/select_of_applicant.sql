-- A person's own requests, the newest first, after a key (submitted_at, request_id). The columns come from TrackingQueries.
select /*columns*/
/*of_applicant.sql*/
/*$6*/ and (submitted_at, request_id) < ($6, $7)
order by submitted_at desc, request_id desc
limit $8;
