-- The register. Each item's facts stand in body as canonical JSON (RFC 8785); the other columns
-- repeat those of them that lists are filtered and sorted by.

CREATE TABLE vendor (
    id                  text NOT NULL,
    version             bigint NOT NULL,
    body                text NOT NULL,
    name                text NOT NULL,
    country             text NOT NULL,
    CONSTRAINT vendor_pk PRIMARY KEY (id),
    CONSTRAINT vendor_name_once UNIQUE (name)
);

CREATE TABLE license (
    id                  text NOT NULL,
    version             bigint NOT NULL,
    body                text NOT NULL,
    name                text NOT NULL,
    kind                text NOT NULL,
    ruled               boolean NOT NULL,
    CONSTRAINT license_pk PRIMARY KEY (id),
    CONSTRAINT license_kind_known CHECK (kind IN ('permissive', 'community', 'research', 'rail', 'proprietary-api'))
);

CREATE TABLE model (
    id                  text NOT NULL,
    version             bigint NOT NULL,
    body                text NOT NULL,
    status              text NOT NULL,
    status_since        timestamptz NOT NULL,
    status_reason       text,
    name                text NOT NULL,
    vendor_id           text NOT NULL,
    family              text,
    released            text,
    weights             text NOT NULL,
    reasoning           text,
    modalities_in       varchar[],
    own_licenses        varchar[],
    parents             varchar[] NOT NULL,
    CONSTRAINT model_pk PRIMARY KEY (id),
    CONSTRAINT model_of_vendor FOREIGN KEY (vendor_id) REFERENCES vendor (id),
    CONSTRAINT model_status_known CHECK (status IN ('proposed', 'approved', 'suspended', 'retired')),
    CONSTRAINT model_weights_known CHECK (weights IN ('open', 'closed'))
);
CREATE INDEX model_by_name ON model (lower(name), id);
CREATE INDEX model_by_vendor ON model (vendor_id);

CREATE TABLE deployment (
    id                  text NOT NULL,
    version             bigint NOT NULL,
    body                text NOT NULL,
    status              text NOT NULL,
    status_since        timestamptz NOT NULL,
    status_reason       text,
    model_id            text NOT NULL,
    name_en             text NOT NULL,
    name_ja             text NOT NULL,
    hosting             text NOT NULL,
    operator_name       text,
    operator_country    text,
    terms               text,
    regions             varchar[],
    end_date            date,
    CONSTRAINT deployment_pk PRIMARY KEY (id),
    CONSTRAINT deployment_of_model FOREIGN KEY (model_id) REFERENCES model (id),
    CONSTRAINT deployment_status_known CHECK (status IN ('proposed', 'approved', 'suspended', 'retired')),
    CONSTRAINT deployment_hosting_known CHECK (hosting IN ('vendor-api', 'cloud-api', 'cloud-hosted', 'on-premises', 'pc', 'edge'))
);
CREATE INDEX deployment_by_model ON deployment (model_id);
CREATE INDEX deployment_by_end ON deployment (end_date, id);

-- Their history: each row as it was after the revision named. revtype: 0 added, 1 changed, 2 removed.

CREATE TABLE vendor_aud (
    id                  text NOT NULL,
    rev                 bigint NOT NULL,
    revtype             smallint NOT NULL,
    body                text,
    name                text,
    country             text,
    CONSTRAINT vendor_aud_pk PRIMARY KEY (id, rev),
    CONSTRAINT vendor_aud_rev FOREIGN KEY (rev) REFERENCES revision (id)
);

CREATE TABLE license_aud (
    id                  text NOT NULL,
    rev                 bigint NOT NULL,
    revtype             smallint NOT NULL,
    body                text,
    name                text,
    kind                text,
    ruled               boolean,
    CONSTRAINT license_aud_pk PRIMARY KEY (id, rev),
    CONSTRAINT license_aud_rev FOREIGN KEY (rev) REFERENCES revision (id)
);

CREATE TABLE model_aud (
    id                  text NOT NULL,
    rev                 bigint NOT NULL,
    revtype             smallint NOT NULL,
    body                text,
    status              text,
    status_since        timestamptz,
    status_reason       text,
    name                text,
    vendor_id           text,
    family              text,
    released            text,
    weights             text,
    reasoning           text,
    modalities_in       varchar[],
    own_licenses        varchar[],
    parents             varchar[],
    CONSTRAINT model_aud_pk PRIMARY KEY (id, rev),
    CONSTRAINT model_aud_rev FOREIGN KEY (rev) REFERENCES revision (id)
);

CREATE TABLE deployment_aud (
    id                  text NOT NULL,
    rev                 bigint NOT NULL,
    revtype             smallint NOT NULL,
    body                text,
    status              text,
    status_since        timestamptz,
    status_reason       text,
    model_id            text,
    name_en             text,
    name_ja             text,
    hosting             text,
    operator_name       text,
    operator_country    text,
    terms               text,
    regions             varchar[],
    end_date            date,
    CONSTRAINT deployment_aud_pk PRIMARY KEY (id, rev),
    CONSTRAINT deployment_aud_rev FOREIGN KEY (rev) REFERENCES revision (id)
);
