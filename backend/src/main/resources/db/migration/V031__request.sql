-- Uses that are asked for. What lists show and search stands in the request's own row; the facts and the
-- decision lie with the stored decisions.
create table request (
  id              uuid        primary key,
  version         bigint      not null,
  reference       text        not null unique,
  requester       text        not null,
  unit            text        not null,
  state           text        not null
    constraint request_state check (state in ('AWAITING_CONDITIONS', 'IN_REVIEW', 'DENIED', 'APPROVED',
                                              'REJECTED', 'WITHDRAWN')),
  round           integer     not null,
  decision_id     uuid        not null,
  outcome         text        not null
    constraint request_outcome check (outcome in ('ALLOW', 'ALLOW_WITH_CONDITIONS', 'NEEDS_REVIEW', 'DENY')),
  question_open   boolean     not null,
  submitted_at    timestamptz not null,
  waiting_since   timestamptz not null,
  use_id          uuid,
  model_id        text,
  model_name      text,
  vendor          text        not null,
  deployment_id   text,
  hosting         text        not null,
  operator        text,
  purpose         text        not null,
  classification  text        not null,
  audience        text        not null,
  words           text        not null
);
create index request_by_time on request (submitted_at desc, id desc);
create index request_by_requester on request (requester, submitted_at desc, id desc);
create index request_by_state on request (state, waiting_since, id);
create index request_by_unit on request (unit, submitted_at desc, id desc);
create index request_by_model on request (model_id, submitted_at desc, id desc);
create index request_by_deployment on request (deployment_id, submitted_at desc, id desc);

-- Each time that it was submitted: as it was asked, and what that changed in the facts.
create table request_round (
  request_id   uuid        not null references request (id),
  position     integer     not null,
  decision_id  uuid        not null,
  submitted_at timestamptz not null,
  asked        text        not null,
  changes      text        not null,
  primary key (request_id, position)
);

-- Who must approve, round by round, and what they decided.
create table request_stage (
  request_id uuid        not null references request (id),
  position   integer     not null,
  round      integer     not null,
  role       text        not null,
  verdict    text
    constraint request_stage_verdict check (verdict in ('APPROVED', 'REJECTED')),
  reviewer   text,
  decided_at timestamptz,
  reason     text,
  primary key (request_id, position)
);

-- Questions of reviewers and answers to them.
create table request_remark (
  request_id uuid        not null references request (id),
  position   integer     not null,
  author     text        not null,
  role       text,
  said_at    timestamptz not null,
  text       text        not null,
  open       boolean     not null,
  primary key (request_id, position)
);

-- The numbers that references carry, one row a year.
create table request_number (
  year integer primary key,
  last integer not null
);

-- Forms half filled in, for their writers alone.
create table draft (
  id       uuid        primary key,
  owner    text        not null,
  body     text        not null,
  saved_at timestamptz not null
);
create index draft_by_owner on draft (owner, saved_at desc);
