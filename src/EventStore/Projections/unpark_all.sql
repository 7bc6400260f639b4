delete from parked_stream where projection = $1;
