insert into projection_version (name, version) values ($1, $2)
on conflict (name) do update set version = excluded.version, built_at = now();
