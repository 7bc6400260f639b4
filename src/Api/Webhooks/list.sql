select key, position, attempts, last_error from webhook order by key;
