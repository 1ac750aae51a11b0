-- Words by which an event can be found beside its subjects, in the order of lists: whose it is (who did it,
-- and whose matter it is), and what the decision was that it rests on.
create table audit_event_mark (
  kind     text        not null,
  value    text        not null,
  at       timestamptz not null,
  event_id uuid        not null references audit_event (id),
  primary key (kind, value, at, event_id)
);
create index audit_event_mark_by_event on audit_event_mark (event_id);

insert into audit_event_mark (kind, value, at, event_id)
select 'person', actor, at, id from audit_event
union
select 'person', person, at, event_id from audit_event_person;

-- What earlier decisions were, from the documents that their events rest on, for all events about them.
with decided as (
  select s.subject as decision,
         f.content::jsonb as facts,
         d.content::jsonb as output
    from audit_event e
    join audit_event_subject s on s.event_id = e.id and s.kind = 'decision'
    join audit_body d on d.digest = e.envelope::jsonb #>> '{digests,decision}'
    join audit_body f on f.digest = e.envelope::jsonb #>> '{digests,facts}'
),
mark as (
  select decision, 'outcome' as kind, output ->> 'outcome' as value from decided
  union
  select decision, 'rule', finding ->> member
    from decided, jsonb_array_elements(output -> 'findings') finding,
         unnest(array['rule', 'family']) member
  union
  select decision, 'vendor_country', facts #>> '{model,vendor,country}' from decided
)
insert into audit_event_mark (kind, value, at, event_id)
select distinct m.kind, m.value, s.at, s.event_id
  from mark m
  join audit_event_subject s on s.kind = 'decision' and s.subject = m.decision
 where m.value is not null;

create trigger audit_event_mark_append_only before update or delete on audit_event_mark
  for each row execute function refuse_change();
create trigger audit_event_mark_no_truncate before truncate on audit_event_mark
  for each statement execute function refuse_change();
alter table audit_event_mark enable always trigger audit_event_mark_append_only;
alter table audit_event_mark enable always trigger audit_event_mark_no_truncate;
revoke update, delete, truncate on audit_event_mark from "${applicationRole}";
