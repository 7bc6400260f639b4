create index registration_by_end on registration (ends_at);
