-- Checkpoints: the last position a projection has applied, moved in the same transaction as its rows.
create table mt_event_progression (
  name varchar not null,
  last_seq_id bigint null,
  last_updated timestamptz null default transaction_timestamp(),
  constraint pk_mt_event_progression primary key (name)
) with (fillfactor = 50);
