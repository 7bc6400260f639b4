select definition_version from checked_calendar where tenant_id = $1;
