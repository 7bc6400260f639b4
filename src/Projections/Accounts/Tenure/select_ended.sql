select tenant_id, account_id from account_tenure where stage = 'temporary' and until <= $1 order by until limit $2;
