-- Which acts of the demo's script were played.
CREATE TABLE demo_act (
    number       integer NOT NULL,
    request_name text,
    request_id   uuid,
    CONSTRAINT demo_act_pk PRIMARY KEY (number)
);
