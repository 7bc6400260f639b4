-- Forgets some of the answers given before an instant. One process at a time: who does not get the lock deletes nothing.
with turn as materialized (
  select pg_try_advisory_xact_lock(hashtextextended('forget_answers', 0)) as is_ours
), old as materialized (
  select tenant_id, idempotency_key from command_answer, turn where turn.is_ours and answered_at < $1 limit $2
)
delete from command_answer a
using old
where a.tenant_id = old.tenant_id and a.idempotency_key = old.idempotency_key;
