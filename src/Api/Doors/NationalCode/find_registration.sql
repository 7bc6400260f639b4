select sealed from registration where tenant_id = $1 and id = $2 and browser = $3 and ends_at > $4;
