update webhook set position = $2, attempts = $3, next_at = $4, last_error = $5 where key = $1;
