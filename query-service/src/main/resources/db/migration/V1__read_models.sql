-- Everything here can be dropped and filled again from Kafka.
--
-- Tables of schema model are partitioned by generation. A rebuild fills the partitions of a new generation beside
-- the live ones; becoming live is the change of one row. Readers use the views of schema live.
CREATE SCHEMA ingest;
CREATE SCHEMA model;
CREATE SCHEMA live;

CREATE TABLE ingest.generation (
    id          int    GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    state       text   NOT NULL CHECK (state IN ('BUILDING', 'LIVE', 'RETIRED')),
    epoch       bigint NOT NULL DEFAULT 0,
    arrival     bigint NOT NULL DEFAULT 0,
    complete_to bigint NOT NULL DEFAULT 0,
    recorded_at timestamptz,
    checked_at  timestamptz,
    lag_events  bigint NOT NULL DEFAULT 0,
    topic       text   NOT NULL DEFAULT '',
    replays     int    NOT NULL DEFAULT 0,
    started_at  timestamptz NOT NULL DEFAULT now(),
    live_at     timestamptz
);
CREATE UNIQUE INDEX one_live_generation ON ingest.generation (state) WHERE state = 'LIVE';
COMMENT ON COLUMN ingest.generation.epoch IS 'a writer that has not the newest one writes nothing';
COMMENT ON COLUMN ingest.generation.arrival IS 'number of facts; the arrival of the newest';
COMMENT ON COLUMN ingest.generation.complete_to IS 'every position up to here has arrived or is parked';
COMMENT ON COLUMN ingest.generation.checked_at IS 'when the writer last heard from Kafka';
COMMENT ON COLUMN ingest.generation.topic IS 'id of the topic that the offsets belong to';
COMMENT ON COLUMN ingest.generation.replays IS 'how often somebody asked to try parked events again';

-- Position in Kafka, moved together with the rows it stands for.
CREATE TABLE model.kafka_offset (
    generation      int    NOT NULL,
    kafka_partition int    NOT NULL,
    next_offset     bigint NOT NULL,
    PRIMARY KEY (generation, kafka_partition)
) PARTITION BY LIST (generation);

CREATE TABLE model.fact (
    generation          int         NOT NULL,
    position            bigint      NOT NULL,
    arrival             bigint      NOT NULL,
    event_id            uuid        NOT NULL,
    type                text        NOT NULL,
    revision            int         NOT NULL,
    key                 text        NOT NULL,
    programme           uuid        NOT NULL,
    relationship        uuid,
    effective_date      date        NOT NULL,
    effective_from      timestamptz NOT NULL,
    recorded_at         timestamptz NOT NULL,
    claimed_recorded_at timestamptz,
    metadata            json        NOT NULL,
    payload             json        NOT NULL,
    leaf_hash           bytea       NOT NULL,
    kafka_partition     int         NOT NULL,
    kafka_offset        bigint      NOT NULL,
    PRIMARY KEY (generation, position)
) PARTITION BY LIST (generation);
CREATE INDEX ON model.fact (programme, arrival);
CREATE INDEX ON model.fact (relationship, position);

-- The last fact of each key, against which the next one is checked; blocked while events of the key are parked.
CREATE TABLE model.key_position (
    generation int     NOT NULL,
    key        text    NOT NULL,
    position   bigint  NOT NULL,
    blocked    boolean NOT NULL,
    PRIMARY KEY (generation, key)
) PARTITION BY LIST (generation);

-- Records that could not become facts, as they came, and those that wait behind them.
CREATE TABLE model.parked (
    generation      int         NOT NULL,
    kafka_partition int         NOT NULL,
    kafka_offset    bigint      NOT NULL,
    key             text        NOT NULL,
    position        bigint,
    previous        bigint,
    type            text,
    revision        int,
    reason          text        NOT NULL CHECK (reason IN ('GAP', 'UNKNOWN', 'MALFORMED', 'CONFLICT', 'BEHIND')),
    problem         text        NOT NULL,
    parked_at       timestamptz NOT NULL,
    record_key      bytea,
    header_names    text[]      NOT NULL,
    header_values   bytea[]     NOT NULL,
    record_value    bytea       NOT NULL,
    PRIMARY KEY (generation, kafka_partition, kafka_offset)
) PARTITION BY LIST (generation);
CREATE UNIQUE INDEX ON model.parked (generation, key, position);

CREATE TABLE model.programme (
    generation      int    NOT NULL,
    id              uuid   NOT NULL,
    name            text   NOT NULL,
    zone            text   NOT NULL,
    opened_position bigint NOT NULL,
    PRIMARY KEY (generation, id)
) PARTITION BY LIST (generation);

CREATE TABLE model.participant (
    generation    int    NOT NULL,
    id            uuid   NOT NULL,
    programme     uuid   NOT NULL,
    person        uuid   NOT NULL,
    left_position bigint,
    PRIMARY KEY (generation, id)
) PARTITION BY LIST (generation);
CREATE INDEX ON model.participant (person);

CREATE TABLE model.relationship (
    generation     int    NOT NULL,
    id             uuid   NOT NULL,
    programme      uuid   NOT NULL,
    label          text   NOT NULL,
    lifecycle      text   NOT NULL CHECK (lifecycle IN ('PROPOSED', 'DECLINED', 'ACTIVE', 'PAUSED', 'CLOSED')),
    first_position bigint NOT NULL,
    PRIMARY KEY (generation, id)
) PARTITION BY LIST (generation);
CREATE INDEX ON model.relationship (programme);

CREATE TABLE model.member (
    generation   int  NOT NULL,
    relationship uuid NOT NULL,
    participant  uuid NOT NULL,
    role         text NOT NULL,
    PRIMARY KEY (generation, relationship, participant)
) PARTITION BY LIST (generation);
CREATE INDEX ON model.member (participant);

CREATE VIEW live.state AS
SELECT id AS generation, arrival, complete_to, recorded_at, coalesce(checked_at, started_at) AS checked_at,
       lag_events, (SELECT count(*) FROM model.parked WHERE generation = g.id) AS parked
FROM ingest.generation g WHERE state = 'LIVE';

CREATE VIEW live.fact AS SELECT position, arrival, event_id, type, revision, key, programme, relationship, effective_date,
       effective_from, recorded_at, claimed_recorded_at, metadata, payload, leaf_hash, kafka_partition, kafka_offset
FROM model.fact WHERE generation = (SELECT id FROM ingest.generation WHERE state = 'LIVE');

CREATE VIEW live.parked AS SELECT kafka_partition, kafka_offset, key, position, previous, type, revision, reason, problem, parked_at
FROM model.parked WHERE generation = (SELECT id FROM ingest.generation WHERE state = 'LIVE');

CREATE VIEW live.programme AS SELECT id, name, zone, opened_position
FROM model.programme WHERE generation = (SELECT id FROM ingest.generation WHERE state = 'LIVE');

CREATE VIEW live.participant AS SELECT id, programme, person, left_position
FROM model.participant WHERE generation = (SELECT id FROM ingest.generation WHERE state = 'LIVE');

CREATE VIEW live.relationship AS SELECT id, programme, label, lifecycle, first_position
FROM model.relationship WHERE generation = (SELECT id FROM ingest.generation WHERE state = 'LIVE');

CREATE VIEW live.member AS SELECT relationship, participant, role
FROM model.member WHERE generation = (SELECT id FROM ingest.generation WHERE state = 'LIVE');
