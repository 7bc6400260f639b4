delete from spent_work where ends_at <= $1;
