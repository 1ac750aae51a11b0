-- Whatever the owner makes in this schema, the application may work with: rows, not tables. A table of
-- which it may do less revokes that in its own migration.
ALTER DEFAULT PRIVILEGES IN SCHEMA public
    GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO "${applicationRole}";
ALTER DEFAULT PRIVILEGES IN SCHEMA public
    GRANT USAGE, SELECT ON SEQUENCES TO "${applicationRole}";

-- Histories are ordered by revision, so this one key rises.
CREATE SEQUENCE revision_seq INCREMENT BY 1;

CREATE TABLE revision (
    id    bigint PRIMARY KEY,
    at    timestamptz NOT NULL,
    actor text NOT NULL
);
