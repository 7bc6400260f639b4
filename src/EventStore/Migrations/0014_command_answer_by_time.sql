-- Answers are forgotten after a while. They come in the order of their times, so a block range index finds the old ones at next to no cost for the appends.
create index command_answer_answered_at on command_answer using brin (answered_at) with (pages_per_range = 16, autosummarize = on);
