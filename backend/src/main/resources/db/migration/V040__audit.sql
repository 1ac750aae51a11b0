-- Documents that steps rest on, canonical JSON found by the SHA-256 that envelopes name.
create table audit_body (
  digest  text primary key,
  content text not null
);

-- The log of steps. An event is its envelope, RFC 8785 canonical JSON, and lies here as the very text
-- whose SHA-256 stands beside it; the other columns and tables say again, for searching, what it says.
create table audit_event (
  id       uuid        primary key,
  at       timestamptz not null,
  kind     text        not null,
  actor    text        not null,
  envelope text        not null,
  digest   text        not null,
  details  text        references audit_body (digest),
  -- An entry of the log's tiles has a length of two bytes (C2SP tlog-tiles).
  constraint audit_event_envelope_size check (octet_length(envelope) <= 65535)
);
create index audit_event_by_time on audit_event (at desc, id desc);
create index audit_event_by_kind on audit_event (kind, at desc, id desc);
create index audit_event_by_actor on audit_event (actor, at desc, id desc);

-- What an event is about: ids by kind, as in its envelope.
create table audit_event_subject (
  kind     text        not null,
  subject  text        not null,
  at       timestamptz not null,
  event_id uuid        not null references audit_event (id),
  primary key (kind, subject, at, event_id)
);

-- Whose own matter an event is.
create table audit_event_person (
  person   text        not null,
  at       timestamptz not null,
  event_id uuid        not null references audit_event (id),
  primary key (person, at, event_id)
);

-- Whose officers an event concerns; without a row, the company as a whole.
create table audit_event_unit (
  unit     text        not null,
  at       timestamptz not null,
  event_id uuid        not null references audit_event (id),
  primary key (unit, at, event_id)
);

-- Rows are added and never changed, by whatever role. ENABLE ALWAYS holds for sessions too that
-- replicate and so pass over ordinary triggers.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % refused', tg_table_name, tg_op
    using errcode = 'insufficient_privilege';
end
$$;

do $$
declare
  t text;
begin
  foreach t in array array['audit_event', 'audit_event_subject', 'audit_event_person',
                           'audit_event_unit', 'audit_body'] loop
    execute format('create trigger %I before update or delete on %I
                      for each row execute function refuse_change()', t || '_append_only', t);
    execute format('create trigger %I before truncate on %I
                      for each statement execute function refuse_change()', t || '_no_truncate', t);
    execute format('alter table %I enable always trigger %I', t, t || '_append_only');
    execute format('alter table %I enable always trigger %I', t, t || '_no_truncate');
  end loop;
end
$$;

revoke update, delete, truncate
  on audit_event, audit_event_subject, audit_event_person, audit_event_unit, audit_body
  from "${applicationRole}";
