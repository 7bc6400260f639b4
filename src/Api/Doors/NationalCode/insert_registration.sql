insert into registration (tenant_id, id, door, browser, sealed, ends_at) values ($1, $2, $3, $4, $5, $6);
