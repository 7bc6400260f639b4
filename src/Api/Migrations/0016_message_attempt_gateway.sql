-- Which gateway may have the message: it is named before it is asked, and forgotten when it has surely not taken it. Where
-- an earlier try ended unclear no other gateway may be asked.
alter table message_attempt add column gateway text null, add column unclear boolean not null default false;
