-- The latest requests for a purpose, to hold another one against.
create index request_by_purpose_and_time on request (purpose, submitted_at desc, id desc);
create index request_aud_by_purpose_and_time on request_aud (purpose, submitted_at desc, id desc, rev);
