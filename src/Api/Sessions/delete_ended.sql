delete from sign_in_session where expires_at <= $1;
