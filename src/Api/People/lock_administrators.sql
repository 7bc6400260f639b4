-- Whoever ends a post of an organisation does so one after the other: each knows of the one before.
select pg_advisory_xact_lock(hashtextextended('administrators:' || $1, 0));
