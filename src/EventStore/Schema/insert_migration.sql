insert into schema_migration (owner, number, name, hash) values ($1, $2, $3, $4);
