insert into checked_calendar (tenant_id, definition_version, holidays_edition, again_at) values ($1, $2, $3, $4)
on conflict (tenant_id) do update
set definition_version = excluded.definition_version, holidays_edition = excluded.holidays_edition, again_at = excluded.again_at
where checked_calendar.definition_version <= excluded.definition_version and checked_calendar.holidays_edition <= excluded.holidays_edition;
