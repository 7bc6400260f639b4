-- Another process that holds the row is applying these very events: there is nothing to do here.
select last_seq_id from mt_event_progression where name = $1 for update skip locked;
