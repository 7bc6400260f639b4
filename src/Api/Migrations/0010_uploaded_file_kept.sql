-- Found to be part of a request when it was old enough to be swept otherwise: it stays for ever, and is not looked at again.
alter table uploaded_file add column kept boolean not null default false;
