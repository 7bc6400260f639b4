select position, attempts from webhook where key = $1 and next_at <= $2 for update skip locked;
