update webhook set position = $2, attempts = 0, next_at = $3, last_error = null where key = $1;
