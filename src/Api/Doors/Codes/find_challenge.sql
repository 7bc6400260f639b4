select door, sealed, code_length, valid_seconds, resend_seconds, shows_mobile, sends, sent_at
from code_challenge
where tenant_id = $1 and id = $2 and purpose = $3 and browser = $4 and used_at is null and ends_at > $5 and tries < $6;
