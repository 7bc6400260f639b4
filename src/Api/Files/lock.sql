-- Until the end of the transaction.
select pg_advisory_xact_lock(hashtextextended($1, 0));
