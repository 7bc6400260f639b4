-- Whether it is of a guest, who did not show who they are and may use only what the door leads to (Q-22, X-13).
alter table sign_in_session add column guest boolean not null default false;
