-- Who holds which post, as last told by a door: whom a request may be assigned to.
create table staff_appointment (
  tenant_id varchar not null,
  person_id varchar not null,
  role varchar not null,
  unit varchar not null,
  name varchar not null,
  constraint pkey_staff_appointment primary key (tenant_id, unit, person_id, role)
);
