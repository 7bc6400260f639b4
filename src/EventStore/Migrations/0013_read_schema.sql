-- The tables of all read models; a rebuild makes them beside, in read_next, and moves them here.
create schema read;
