select account_id from account_identity where tenant_id = $1 and kind = $2 and value = $3 and active;
