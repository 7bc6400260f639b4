-- The last committed position, and the last one that a read model shows: its checkpoint, or everything where $1 is
-- null because it is written with the events.
select h.next_position - 1, coalesce(p.last_seq_id, h.next_position - 1)
from event_head h
left join mt_event_progression p on p.name = $1;
