select o.*, t.tracking_code, t.version
/*failed.sql*/
  and ($2::timestamptz is null or (o.since, o.message_id) < ($2, $3::uuid))
order by o.since desc, o.message_id desc
limit $4;
