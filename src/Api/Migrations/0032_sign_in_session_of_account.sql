-- A session is known by its id, which lists may show; name and mobile number are the account's. A token that a person makes has a title and may do what its scopes say.
alter table sign_in_session
  drop constraint pkey_sign_in_session,
  add constraint pkey_sign_in_session primary key (tenant_id, id),
  drop column person_name,
  drop column mobile,
  drop column name,
  add column title varchar null;
