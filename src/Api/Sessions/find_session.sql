select id, account, person_name, mobile, door, kind, second_factor, last_seen_at, expires_at, ends_at
from sign_in_session where tenant_id = $1 and secret_hash = $2 and expires_at > $3;
