-- Files of events that are prepared while nobody waits, and kept for some days. No part of the log: the
-- application works on these rows and deletes them.
create table audit_export (
  id            uuid        primary key,
  owner         text        not null,
  asked_at      timestamptz not null,
  format        text        not null,
  format_schema text        not null,
  language      text        not null,
  query         text        not null,
  -- Whose events alone are listed; null: all.
  sight         text,
  -- Auditors may see the documents that events rest on.
  documents     boolean     not null,
  -- The file lists what the first so many entries of the log have: the same whenever it is made.
  log_size      bigint      not null,
  state         text        not null
    constraint audit_export_state check (state in ('WAITING', 'RUNNING', 'READY', 'FAILED')),
  total         bigint,
  done          bigint      not null default 0,
  bytes         bigint      not null default 0,
  chunks        integer     not null default 0,
  -- The last event that is in the file already, for formats that can go on behind it.
  last_at       timestamptz,
  last_id       uuid,
  -- Who works on it, until when the others believe that it lives, and how often somebody began.
  worker        uuid,
  worker_until  timestamptz,
  tries         integer     not null default 0,
  started_at    timestamptz,
  expires_at    timestamptz not null
);
create index audit_export_to_do on audit_export (asked_at, id) where state in ('WAITING', 'RUNNING');
create index audit_export_by_owner on audit_export (owner, asked_at desc, id desc);
create index audit_export_by_end on audit_export (expires_at);

create table audit_export_chunk (
  export_id uuid    not null references audit_export (id) on delete cascade,
  position  integer not null,
  starts    bigint  not null,
  content   bytea   not null,
  primary key (export_id, position)
);
-- The content is compressed by the server; text of this kind shrinks to a fraction.
