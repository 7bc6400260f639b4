-- The key that numbers, codes and addresses are hashed with where they must be told apart but need not be read. Sealed with
-- Data Protection.
create table hash_key (
  id integer not null,
  sealed bytea not null,
  constraint pkey_hash_key primary key (id)
);
