-- As select_by_code, but of those alone that a person may see: their own, or what their appointments let them see.
select * from tracking
where tenant_id = $1
  and (tracking_code = $2 or office_tracking_number = $2)
  and (applicant_id = $3
    or applicant_id <> all ($8) and (with_unit and unit = any ($4) or $5 or unit = any ($6) or status = 'inProgress' and party = any ($7)))
order by tracking_code = $2 desc, submitted_at desc
limit 1;
