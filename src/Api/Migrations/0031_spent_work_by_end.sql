create index spent_work_by_end on spent_work (ends_at);
