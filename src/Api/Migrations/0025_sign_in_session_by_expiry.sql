create index sign_in_session_by_expiry on sign_in_session (expires_at);
