-- The transparency log: a Merkle tree (RFC 6962) whose leaves are the envelopes of all events.

-- Events that have no place in the tree yet. A row comes with its event, in one transaction, and goes
-- when the event gets its index: the only table of the log from which the application deletes.
create table log_pending (
  at       timestamptz not null,
  event_id uuid        not null references audit_event (id),
  primary key (at, event_id)
);

-- How many events the tree has. The lock on this one row is what lets one instance at a time extend
-- the tree or sign it.
create table log_state (
  id   smallint primary key check (id = 1),
  size bigint   not null check (size >= 0)
);
insert into log_state (id, size) values (1, 0);

-- The leaves: dense from 0. No sequence gives the index, since sequences leave gaps after a crash.
create table log_entry (
  entry_index bigint primary key check (entry_index >= 0),
  event_id    uuid   not null unique references audit_event (id),
  leaf_hash   bytea  not null check (octet_length(leaf_hash) = 32)
);

-- The hashes above full tiles (C2SP tlog-tiles): one of level n stands for 256^n leaves.
create table log_node (
  level      smallint not null check (level > 0),
  node_index bigint   not null check (node_index >= 0),
  hash       bytea    not null check (octet_length(hash) = 32),
  primary key (level, node_index)
);

-- Keys that have signed or will: each from the size on at which the next one takes over from it.
create table log_key (
  key_id     text        not null,
  vkey       text        primary key,
  since_size bigint      not null,
  at         timestamptz not null
);

-- What was signed, one root for one size at most: the note as it is published.
create table log_checkpoint (
  size bigint      primary key check (size >= 0),
  root bytea       not null check (octet_length(root) = 32),
  at   timestamptz not null,
  note text        not null
);

-- What witnesses added: signature lines under the text of a checkpoint.
create table log_cosignature (
  size    bigint      not null references log_checkpoint (size),
  witness text        not null,
  line    text        not null,
  at      timestamptz not null,
  primary key (size, witness)
);

-- Which checkpoint was sent where, once for all instances.
create table log_publication (
  destination text        not null,
  period      bigint      not null,
  size        bigint      not null references log_checkpoint (size),
  at          timestamptz not null,
  primary key (destination, period)
);

do $$
declare
  t text;
begin
  foreach t in array array['log_entry', 'log_node', 'log_key', 'log_checkpoint', 'log_cosignature',
                           'log_publication'] loop
    execute format('create trigger %I before update or delete on %I
                      for each row execute function refuse_change()', t || '_append_only', t);
    execute format('create trigger %I before truncate on %I
                      for each statement execute function refuse_change()', t || '_no_truncate', t);
    execute format('alter table %I enable always trigger %I', t, t || '_append_only');
    execute format('alter table %I enable always trigger %I', t, t || '_no_truncate');
  end loop;
end
$$;

-- The tree grows and never shrinks.
create function refuse_shrinking() returns trigger language plpgsql as $$
begin
  if tg_op <> 'UPDATE' then
    raise exception '% has one row: % refused', tg_table_name, tg_op
      using errcode = 'insufficient_privilege';
  end if;
  if new.id <> old.id or new.size < old.size then
    raise exception 'the log does not shrink from % to %', old.size, new.size
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger log_state_grows before update or delete on log_state
  for each row execute function refuse_shrinking();
create trigger log_state_no_truncate before truncate on log_state
  for each statement execute function refuse_change();
alter table log_state enable always trigger log_state_grows;
alter table log_state enable always trigger log_state_no_truncate;

revoke update, delete, truncate
  on log_entry, log_node, log_key, log_checkpoint, log_cosignature, log_publication
  from "${applicationRole}";
revoke insert, delete, truncate on log_state from "${applicationRole}";
revoke update, truncate on log_pending from "${applicationRole}";

-- What was written before there was a log.
insert into log_pending (at, event_id) select at, id from audit_event;
