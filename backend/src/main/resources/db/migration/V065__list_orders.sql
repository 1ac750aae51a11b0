-- An index for each order that lists of requests and uses can be seen in.

create index request_by_waiting on request (waiting_since, id);
create index request_by_purpose on request (purpose, id);
create index request_by_state_alone on request (state, id);

create index approved_use_by_approval on approved_use (approved_at desc, id desc);
create index approved_use_by_purpose on approved_use (purpose, id);
create index approved_use_by_state on approved_use (state, id);
