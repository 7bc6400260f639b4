-- Of several at the same time one sends: the others saw a count that is no more.
update code_challenge
set code = $5, sends = $6, sent_at = $7, expires_at = $8, ends_at = $9
where tenant_id = $1 and id = $2 and sends = $3 and used_at is null and tries < $4;
