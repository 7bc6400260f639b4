-- Staff's list: what the person may see (first condition of in_scope.sql), what they asked for, from a key on. /*column*/,
-- /*after*/ and /*direction*/ come from a closed set in StaffQueueQueries.
select *
/*in_scope.sql*/
  and ($13::timestamptz is null or (/*column*/, request_id) /*after*/ ($13, $14))
order by /*column*/ /*direction*/, request_id /*direction*/
limit $15;
