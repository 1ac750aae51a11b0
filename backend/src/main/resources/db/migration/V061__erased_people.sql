-- Whom nobody can name any more. Their row in person is gone; this says that there was somebody.
create table erased_person (
  id text        primary key,
  at timestamptz not null
);
revoke update, delete, truncate on erased_person from "${applicationRole}";
