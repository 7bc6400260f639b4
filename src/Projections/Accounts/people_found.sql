from person p
where tenant_id = $1
/*$2*/ and search @@ $2::tsquery
/*$3*/ and mobile = $3
/*$4*/ and exists (select from account_appointment a where a.tenant_id = p.tenant_id and a.account_id = p.account_id and a.valid_from <= $4 and (a.valid_until is null or a.valid_until > $4) and ($5::text is null or a.role = $5) and ($6::text is null or a.unit = $6))
