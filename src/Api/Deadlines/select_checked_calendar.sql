select definition_version, holidays_edition, again_at from checked_calendar where tenant_id = $1;
