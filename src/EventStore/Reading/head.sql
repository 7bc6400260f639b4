select next_position - 1 from event_head;
