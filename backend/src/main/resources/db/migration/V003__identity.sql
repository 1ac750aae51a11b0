CREATE TABLE organisation_unit (
    id                   text PRIMARY KEY,
    version              bigint NOT NULL,
    name_en              text NOT NULL,
    name_ja              text NOT NULL,
    parent_id            text REFERENCES organisation_unit (id),
    country              text NOT NULL,
    parent_country       text,
    sector               text NOT NULL,
    annual_revenue_usd   numeric,
    monthly_active_users bigint,
    source               text NOT NULL,
    source_date          date NOT NULL
);

CREATE INDEX organisation_unit_by_name ON organisation_unit (name_en, id);

CREATE TABLE organisation_unit_aud (
    id                   text NOT NULL,
    rev                  bigint NOT NULL REFERENCES revision (id),
    revtype              smallint NOT NULL,
    version              bigint,
    name_en              text,
    name_ja              text,
    parent_id            text,
    country              text,
    parent_country       text,
    sector               text,
    annual_revenue_usd   numeric,
    monthly_active_users bigint,
    source               text,
    source_date          date,
    PRIMARY KEY (id, rev)
);

-- The only place where an actor id has a name. A person who is erased here leaves the log whole.
CREATE TABLE person (
    id      text PRIMARY KEY,
    login   text NOT NULL UNIQUE,
    name_en text NOT NULL,
    name_ja text NOT NULL,
    unit_id text NOT NULL REFERENCES organisation_unit (id),
    machine boolean NOT NULL
);

CREATE TABLE person_role (
    person_id text NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    role      text NOT NULL,
    PRIMARY KEY (person_id, role)
);
