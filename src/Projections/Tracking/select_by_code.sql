-- By our own code, or by the number that the office system gave at approval (K-35, K-40).
select * from tracking where tenant_id = $1 and (tracking_code = $2 or office_tracking_number = $2)
order by tracking_code = $2 desc, submitted_at desc
limit 20;
