-- The versions of the policy with all that decides, so that a decision can be repeated under the one
-- that made it.
create table policy_version (
  digest       text        primary key,
  version      text        not null unique,
  state        text        not null
    constraint policy_version_state check (state in ('ACTIVE', 'SUPERSEDED')),
  activated_at timestamptz not null,
  rego         bytea       not null,
  wasm         bytea       not null,
  catalogue    text        not null
);
create unique index policy_version_one_active on policy_version (state) where state = 'ACTIVE';

-- What was decided on what: facts and output are RFC 8785 canonical JSON, as their digests are of.
create table decision (
  id            uuid not null primary key,
  concerns      text not null,
  policy_digest text not null references policy_version (digest),
  facts_digest  text not null,
  outcome       text not null
    constraint decision_outcome
      check (outcome in ('ALLOW', 'ALLOW_WITH_CONDITIONS', 'NEEDS_REVIEW', 'DENY')),
  as_of         date not null,
  facts         text not null,
  output        text not null
);

-- Neither the content of a version nor a decision ever changes.
revoke delete, truncate on policy_version from "${applicationRole}";
revoke update, delete, truncate on decision from "${applicationRole}";
