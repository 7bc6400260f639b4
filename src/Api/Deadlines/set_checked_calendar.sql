insert into checked_calendar (tenant_id, definition_version) values ($1, $2)
on conflict (tenant_id) do update set definition_version = greatest(checked_calendar.definition_version, excluded.definition_version);
