-- One statement: the row is locked before it is looked at, so of any number at the same time each is counted and one succeeds.
update code_challenge
set tries = tries + 1, used_at = case when code = $5 then $6::timestamptz end
where tenant_id = $1 and id = $2 and purpose = $3 and browser = $4 and used_at is null and expires_at > $6 and tries < $7
returning used_at is not null, tries, door, sealed;
