select exists (select from outbox where status = 'queued' and not channel = any ($1));
