-- What was approved.
create table approved_use (
  id              uuid        primary key,
  version         bigint      not null,
  request_id      uuid        not null unique,
  decision_id     uuid        not null,
  reference       text        not null unique,
  owner           text        not null,
  unit            text        not null,
  model_id        text,
  model_name      text,
  vendor          text        not null,
  deployment_id   text,
  hosting         text        not null,
  operator        text,
  purpose         text        not null,
  classification  text        not null,
  audience        text        not null,
  words           text        not null,
  state           text        not null
    constraint approved_use_state check (state in ('ACTIVE', 'SUSPENDED', 'EXPIRED', 'REVOKED')),
  approved_at     timestamptz not null,
  valid_until     date        not null,
  policy_version  text        not null,
  policy_digest   text        not null,
  open_conditions integer     not null,
  changed_by      text,
  changed_at      timestamptz,
  change_reason   text
);
create index approved_use_by_end on approved_use (valid_until, id);
create index approved_use_by_unit on approved_use (unit, valid_until, id);
create index approved_use_by_owner on approved_use (owner, valid_until, id);
create index approved_use_by_model on approved_use (model_id, valid_until, id);
create index approved_use_by_deployment on approved_use (deployment_id, valid_until, id);

create table use_condition (
  use_id       uuid    not null references approved_use (id),
  position     integer not null,
  condition_id text    not null,
  text_en      text    not null,
  text_ja      text    not null,
  owner_role   text    not null,
  due          date,
  done_by      text,
  done_at      timestamptz,
  done_note    text,
  primary key (use_id, position)
);

create table use_approval (
  use_id      uuid        not null references approved_use (id),
  position    integer     not null,
  role        text        not null,
  person      text        not null,
  approved_at timestamptz not null,
  primary key (use_id, position)
);
