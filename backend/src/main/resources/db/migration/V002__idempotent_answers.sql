-- What a POST with an Idempotency-Key was answered, by caller and key.
CREATE TABLE idempotent_answer (
    actor        text NOT NULL,
    key          text NOT NULL,
    call         text NOT NULL,
    at           timestamptz NOT NULL,
    status       integer NOT NULL,
    content_type text,
    location     text,
    etag         text,
    body         bytea NOT NULL,
    PRIMARY KEY (actor, key)
);

CREATE INDEX idempotent_answer_at ON idempotent_answer (at);
