-- One row, which whoever puts in what a database holds from the start keeps locked meanwhile.
CREATE TABLE start_turn (
    id smallint NOT NULL,
    CONSTRAINT start_turn_pk PRIMARY KEY (id),
    CONSTRAINT start_turn_one_row CHECK (id = 1)
);

INSERT INTO start_turn (id) VALUES (1);
