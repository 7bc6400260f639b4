update account_password set hash = $4 where tenant_id = $1 and account_id = $2 and hash = $3;
