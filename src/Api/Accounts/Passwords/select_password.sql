select hash from account_password where tenant_id = $1 and account_id = $2;
