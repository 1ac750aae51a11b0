-- By which way into "approved" a use last became active.
alter table approved_use add column way text;
update approved_use u set way = case
  when u.state = 'ACTIVE' and u.changed_at is not null then 'RESUMED'
  when exists (select from use_approval a where a.use_id = u.id) then
    case when exists (select from use_condition c where c.use_id = u.id)
      then 'REVIEW_AND_CONDITIONS' else 'REVIEW' end
  when exists (select from use_condition c where c.use_id = u.id) then 'CONDITIONS'
  else 'POLICY' end;
alter table approved_use alter column way set not null;
create index approved_use_by_way on approved_use (state, way);

-- What histories hold: each row as it was after the revision named, never changed afterwards.
-- revtype: 0 added, 1 changed, 2 removed. Of the parts of a thing (its conditions, stages …) a row that
-- changed is removed and added in one revision. `at` is the revision's instant, repeated so that one
-- table suffices to say how things stood at an instant.

create table approved_use_aud (
  id              uuid not null,
  rev             bigint not null references revision (id),
  revtype         smallint not null,
  at              timestamptz not null,
  version         bigint,
  request_id      uuid,
  decision_id     uuid,
  reference       text,
  owner           text,
  unit            text,
  model_id        text,
  model_name      text,
  vendor          text,
  deployment_id   text,
  hosting         text,
  operator        text,
  purpose         text,
  classification  text,
  audience        text,
  words           text,
  state           text,
  approved_at     timestamptz,
  valid_until     date,
  policy_version  text,
  policy_digest   text,
  open_conditions integer,
  changed_by      text,
  changed_at      timestamptz,
  change_reason   text,
  way             text,
  primary key (id, rev)
);

create table request_aud (
  id             uuid not null,
  rev            bigint not null references revision (id),
  revtype        smallint not null,
  at             timestamptz not null,
  version        bigint,
  reference      text,
  requester      text,
  unit           text,
  state          text,
  round          integer,
  decision_id    uuid,
  outcome        text,
  question_open  boolean,
  submitted_at   timestamptz,
  waiting_since  timestamptz,
  use_id         uuid,
  model_id       text,
  model_name     text,
  vendor         text,
  deployment_id  text,
  hosting        text,
  operator       text,
  purpose        text,
  classification text,
  audience       text,
  words          text,
  primary key (id, rev)
);

create table policy_version_aud (
  digest       text not null,
  rev          bigint not null references revision (id),
  revtype      smallint not null,
  at           timestamptz not null,
  version      text,
  state        text,
  activated_at timestamptz,
  primary key (digest, rev)
);

create table person_aud (
  id      text not null,
  rev     bigint not null references revision (id),
  revtype smallint not null,
  at      timestamptz not null,
  unit_id text,
  machine boolean,
  primary key (id, rev)
);

create table use_condition_aud (
  use_id       uuid not null,
  position     integer not null,
  rev          bigint not null references revision (id),
  revtype      smallint not null,
  at           timestamptz not null,
  condition_id text,
  text_en      text,
  text_ja      text,
  owner_role   text,
  due          date,
  done_by      text,
  done_at      timestamptz,
  done_note    text,
  primary key (use_id, position, rev, revtype)
);

create table use_approval_aud (
  use_id      uuid not null,
  position    integer not null,
  rev         bigint not null references revision (id),
  revtype     smallint not null,
  at          timestamptz not null,
  role        text,
  person      text,
  approved_at timestamptz,
  primary key (use_id, position, rev, revtype)
);

create table request_round_aud (
  request_id   uuid not null,
  position     integer not null,
  rev          bigint not null references revision (id),
  revtype      smallint not null,
  at           timestamptz not null,
  decision_id  uuid,
  submitted_at timestamptz,
  asked        text,
  changes      text,
  primary key (request_id, position, rev, revtype)
);

create table request_stage_aud (
  request_id uuid not null,
  position   integer not null,
  rev        bigint not null references revision (id),
  revtype    smallint not null,
  at         timestamptz not null,
  round      integer,
  role       text,
  verdict    text,
  reviewer   text,
  decided_at timestamptz,
  reason     text,
  primary key (request_id, position, rev, revtype)
);

create table request_remark_aud (
  request_id uuid not null,
  position   integer not null,
  rev        bigint not null references revision (id),
  revtype    smallint not null,
  at         timestamptz not null,
  author     text,
  role       text,
  said_at    timestamptz,
  text       text,
  open       boolean,
  primary key (request_id, position, rev, revtype)
);

create table person_role_aud (
  person_id text        not null,
  role      text        not null,
  rev       bigint      not null references revision (id),
  revtype   smallint    not null,
  at        timestamptz not null,
  primary key (person_id, role, rev)
);

-- The histories that were there already say now too when each row came, and of which version it was.
alter table vendor_aud add column at timestamptz;
alter table vendor_aud add column version bigint;
alter table license_aud add column at timestamptz;
alter table license_aud add column version bigint;
alter table model_aud add column at timestamptz;
alter table model_aud add column version bigint;
alter table deployment_aud add column at timestamptz;
alter table deployment_aud add column version bigint;
alter table organisation_unit_aud add column at timestamptz;
update vendor_aud a set at = r.at from revision r where r.id = a.rev;
update vendor_aud a set version = n.version
  from (select id, rev, row_number() over (partition by id order by rev) - 1 as version from vendor_aud) n
  where n.id = a.id and n.rev = a.rev and a.version is null;
alter table vendor_aud alter column at set not null;
update license_aud a set at = r.at from revision r where r.id = a.rev;
update license_aud a set version = n.version
  from (select id, rev, row_number() over (partition by id order by rev) - 1 as version from license_aud) n
  where n.id = a.id and n.rev = a.rev and a.version is null;
alter table license_aud alter column at set not null;
update model_aud a set at = r.at from revision r where r.id = a.rev;
update model_aud a set version = n.version
  from (select id, rev, row_number() over (partition by id order by rev) - 1 as version from model_aud) n
  where n.id = a.id and n.rev = a.rev and a.version is null;
alter table model_aud alter column at set not null;
update deployment_aud a set at = r.at from revision r where r.id = a.rev;
update deployment_aud a set version = n.version
  from (select id, rev, row_number() over (partition by id order by rev) - 1 as version from deployment_aud)
      n
  where n.id = a.id and n.rev = a.rev and a.version is null;
alter table deployment_aud alter column at set not null;
update organisation_unit_aud a set at = r.at from revision r where r.id = a.rev;
update organisation_unit_aud a set version = n.version
  from (select id, rev, row_number() over (partition by id order by rev) - 1 as version from
      organisation_unit_aud) n
  where n.id = a.id and n.rev = a.rev and a.version is null;
alter table organisation_unit_aud alter column at set not null;

create function say_when() returns trigger language plpgsql as $$
begin
  new.at := (select at from revision where id = new.rev);
  return new;
end
$$;

-- Whatever was there before it had a history begins one now: nothing is known of its past.
do $$
declare
  first bigint;
  t text;
begin
  foreach t in array array['approved_use', 'request', 'policy_version', 'person', 'use_condition',
      'use_approval', 'request_round', 'request_stage', 'request_remark', 'person_role', 'vendor',
      'license', 'model', 'deployment', 'organisation_unit'] loop
    execute format('create trigger %I before insert on %I for each row execute function say_when()',
                   t || '_aud_says_when', t || '_aud');
    execute format('create index %I on %I (at, rev)', t || '_aud_by_time', t || '_aud');
  end loop;
  if exists (select from policy_version) or exists (select from person) then
    first := nextval('revision_seq');
    insert into revision (id, at, actor) values (first, now(), 'sekisho-installation');
    insert into approved_use_aud (id, rev, revtype, version, request_id, decision_id, reference, owner,
        unit, model_id, model_name, vendor, deployment_id, hosting, operator, purpose, classification,
        audience, words, state, approved_at, valid_until, policy_version, policy_digest, open_conditions,
        changed_by, changed_at, change_reason, way)
      select id, first, 0, version, request_id, decision_id, reference, owner, unit, model_id, model_name,
          vendor, deployment_id, hosting, operator, purpose, classification, audience, words, state,
          approved_at, valid_until, policy_version, policy_digest, open_conditions, changed_by, changed_at,
          change_reason, way from approved_use;
    insert into request_aud (id, rev, revtype, version, reference, requester, unit, state, round,
        decision_id, outcome, question_open, submitted_at, waiting_since, use_id, model_id, model_name,
        vendor, deployment_id, hosting, operator, purpose, classification, audience, words)
      select id, first, 0, version, reference, requester, unit, state, round, decision_id, outcome,
          question_open, submitted_at, waiting_since, use_id, model_id, model_name, vendor, deployment_id,
          hosting, operator, purpose, classification, audience, words from request;
    insert into policy_version_aud (digest, rev, revtype, version, state, activated_at)
      select digest, first, 0, version, state, activated_at from policy_version;
    insert into person_aud (id, rev, revtype, unit_id, machine)
      select id, first, 0, unit_id, machine from person;
    insert into use_condition_aud (use_id, position, rev, revtype, condition_id, text_en, text_ja,
        owner_role, due, done_by, done_at, done_note)
      select use_id, position, first, 0, condition_id, text_en, text_ja, owner_role, due, done_by, done_at,
          done_note from use_condition;
    insert into use_approval_aud (use_id, position, rev, revtype, role, person, approved_at)
      select use_id, position, first, 0, role, person, approved_at from use_approval;
    insert into request_round_aud (request_id, position, rev, revtype, decision_id, submitted_at, asked,
        changes)
      select request_id, position, first, 0, decision_id, submitted_at, asked, changes from request_round;
    insert into request_stage_aud (request_id, position, rev, revtype, round, role, verdict, reviewer,
        decided_at, reason)
      select request_id, position, first, 0, round, role, verdict, reviewer, decided_at, reason from
          request_stage;
    insert into request_remark_aud (request_id, position, rev, revtype, author, role, said_at, text, open)
      select request_id, position, first, 0, author, role, said_at, text, open from request_remark;
    insert into person_role_aud (person_id, role, rev, revtype)
      select person_id, role, first, 0 from person_role;
  end if;
end
$$;

create index revision_by_time on revision (at, id);

-- As the lists of the present are sorted.
create index approved_use_aud_by_end on approved_use_aud (valid_until, id, rev);
create index approved_use_aud_by_unit on approved_use_aud (unit, valid_until, id, rev);
create index approved_use_aud_by_owner on approved_use_aud (owner, valid_until, id, rev);
create index approved_use_aud_by_model on approved_use_aud (model_id, valid_until, id, rev);
create index approved_use_aud_by_deployment on approved_use_aud (deployment_id, valid_until, id, rev);
create index approved_use_aud_by_request on approved_use_aud (request_id);
create index request_aud_by_submission on request_aud (submitted_at desc, id desc, rev);
create index request_aud_by_requester on request_aud (requester, submitted_at desc, id desc, rev);
create index request_aud_by_state on request_aud (state, waiting_since, id, rev);
create index request_aud_by_unit on request_aud (unit, submitted_at desc, id desc, rev);

-- The past has the tables of the present, under the same names: a transaction that puts this schema
-- before the other one, and says which moment it means, reads with the same queries as ever how things
-- stood then. Of each thing that is the last revision up to that moment. What never changes once it is
-- written (decisions, events) it finds where it always does.
create schema past;
grant usage on schema past to "${applicationRole}";

create function past.moment() returns timestamptz language sql stable
  return current_setting('sekisho.moment')::timestamptz;

create view past.vendor as
  select a.id, a.version, a.body, a.name, a.country
  from public.vendor_aud a
  where a.revtype <> 2 and a.at <= past.moment()
    and not exists (select from public.vendor_aud b
                    where b.id = a.id and b.rev > a.rev and b.at <= past.moment());

create view past.license as
  select a.id, a.version, a.body, a.name, a.kind, a.ruled
  from public.license_aud a
  where a.revtype <> 2 and a.at <= past.moment()
    and not exists (select from public.license_aud b
                    where b.id = a.id and b.rev > a.rev and b.at <= past.moment());

create view past.model as
  select a.id, a.version, a.body, a.status, a.status_since, a.status_reason, a.name, a.vendor_id, a.family,
      a.released, a.weights, a.reasoning, a.modalities_in, a.own_licenses, a.parents
  from public.model_aud a
  where a.revtype <> 2 and a.at <= past.moment()
    and not exists (select from public.model_aud b
                    where b.id = a.id and b.rev > a.rev and b.at <= past.moment());

create view past.deployment as
  select a.id, a.version, a.body, a.status, a.status_since, a.status_reason, a.model_id, a.name_en,
      a.name_ja, a.hosting, a.operator_name, a.operator_country, a.terms, a.regions, a.end_date
  from public.deployment_aud a
  where a.revtype <> 2 and a.at <= past.moment()
    and not exists (select from public.deployment_aud b
                    where b.id = a.id and b.rev > a.rev and b.at <= past.moment());

create view past.organisation_unit as
  select a.id, a.version, a.name_en, a.name_ja, a.parent_id, a.country, a.parent_country, a.sector,
      a.annual_revenue_usd, a.monthly_active_users, a.source, a.source_date
  from public.organisation_unit_aud a
  where a.revtype <> 2 and a.at <= past.moment()
    and not exists (select from public.organisation_unit_aud b
                    where b.id = a.id and b.rev > a.rev and b.at <= past.moment());

create view past.approved_use as
  select a.id, a.version, a.request_id, a.decision_id, a.reference, a.owner, a.unit, a.model_id,
      a.model_name, a.vendor, a.deployment_id, a.hosting, a.operator, a.purpose, a.classification,
      a.audience, a.words, a.state, a.approved_at, a.valid_until, a.policy_version, a.policy_digest,
      a.open_conditions, a.changed_by, a.changed_at, a.change_reason, a.way
  from public.approved_use_aud a
  where a.revtype <> 2 and a.at <= past.moment()
    and not exists (select from public.approved_use_aud b
                    where b.id = a.id and b.rev > a.rev and b.at <= past.moment());

create view past.request as
  select a.id, a.version, a.reference, a.requester, a.unit, a.state, a.round, a.decision_id, a.outcome,
      a.question_open, a.submitted_at, a.waiting_since, a.use_id, a.model_id, a.model_name, a.vendor,
      a.deployment_id, a.hosting, a.operator, a.purpose, a.classification, a.audience, a.words
  from public.request_aud a
  where a.revtype <> 2 and a.at <= past.moment()
    and not exists (select from public.request_aud b
                    where b.id = a.id and b.rev > a.rev and b.at <= past.moment());

create view past.policy_version as
  select a.digest, a.version, a.state, a.activated_at, p.rego, p.wasm, p.catalogue
  from public.policy_version_aud a join public.policy_version p on p.digest = a.digest
  where a.revtype <> 2 and a.at <= past.moment()
    and not exists (select from public.policy_version_aud b
                    where b.digest = a.digest and b.rev > a.rev and b.at <= past.moment());

-- Under their present name; who was erased since has none.
create view past.person as
  select a.id, p.login, p.name_en, p.name_ja, a.unit_id, a.machine
  from public.person_aud a left join public.person p on p.id = a.id
  where a.revtype <> 2 and a.at <= past.moment()
    and not exists (select from public.person_aud b
                    where b.id = a.id and b.rev > a.rev and b.at <= past.moment());

create view past.use_condition as
  select a.use_id, a.position, a.condition_id, a.text_en, a.text_ja, a.owner_role, a.due, a.done_by,
      a.done_at, a.done_note
  from public.use_condition_aud a
  where a.revtype = 0 and a.at <= past.moment()
    and not exists (select from public.use_condition_aud b
                    where b.use_id = a.use_id and b.position = a.position and b.rev > a.rev and b.at <=
                        past.moment());

create view past.use_approval as
  select a.use_id, a.position, a.role, a.person, a.approved_at
  from public.use_approval_aud a
  where a.revtype = 0 and a.at <= past.moment()
    and not exists (select from public.use_approval_aud b
                    where b.use_id = a.use_id and b.position = a.position and b.rev > a.rev and b.at <=
                        past.moment());

create view past.request_round as
  select a.request_id, a.position, a.decision_id, a.submitted_at, a.asked, a.changes
  from public.request_round_aud a
  where a.revtype = 0 and a.at <= past.moment()
    and not exists (select from public.request_round_aud b
                    where b.request_id = a.request_id and b.position = a.position and b.rev > a.rev and b.at
                        <= past.moment());

create view past.request_stage as
  select a.request_id, a.position, a.round, a.role, a.verdict, a.reviewer, a.decided_at, a.reason
  from public.request_stage_aud a
  where a.revtype = 0 and a.at <= past.moment()
    and not exists (select from public.request_stage_aud b
                    where b.request_id = a.request_id and b.position = a.position and b.rev > a.rev and b.at
                        <= past.moment());

create view past.request_remark as
  select a.request_id, a.position, a.author, a.role, a.said_at, a.text, a.open
  from public.request_remark_aud a
  where a.revtype = 0 and a.at <= past.moment()
    and not exists (select from public.request_remark_aud b
                    where b.request_id = a.request_id and b.position = a.position and b.rev > a.rev and b.at
                        <= past.moment());

create view past.person_role as
  select a.person_id, a.role
  from public.person_role_aud a
  where a.revtype = 0 and a.at <= past.moment()
    and not exists (select from public.person_role_aud b
                    where b.person_id = a.person_id and b.role = a.role and b.rev > a.rev and b.at <=
                        past.moment());

grant select on all tables in schema past to "${applicationRole}";

-- Histories grow and are not rewritten.
revoke update, delete, truncate
  on revision, approved_use_aud, request_aud, policy_version_aud, person_aud, use_condition_aud,
      use_approval_aud, request_round_aud, request_stage_aud, request_remark_aud, person_role_aud,
      vendor_aud, license_aud, model_aud, deployment_aud, organisation_unit_aud
  from "${applicationRole}";
