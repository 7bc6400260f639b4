create index limit_use_by_end on limit_use (ends_at);
