create index code_challenge_by_end on code_challenge (ends_at);
