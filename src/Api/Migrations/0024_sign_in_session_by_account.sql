create index sign_in_session_by_account on sign_in_session (tenant_id, account);
