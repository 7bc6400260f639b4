delete from registration where ends_at <= $1;
