delete from limit_use where ends_at <= $1;
