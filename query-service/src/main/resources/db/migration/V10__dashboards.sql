-- Figures of whole programmes, computed by the service and suppressed before they are written: whoever reads them
-- with plain SQL cannot see more than the pages show a programme manager. Everything here can be dropped and is
-- written again.
CREATE SCHEMA figures;

CREATE TABLE figures.programme_figure (
    programme_id uuid    NOT NULL,
    programme    text    NOT NULL,
    metric       text    NOT NULL,
    version      int     NOT NULL,
    name         text    NOT NULL,
    unit         text    NOT NULL,
    as_of        date    NOT NULL,
    value        double precision,
    numerator    double precision,
    denominator  double precision,
    people       int,
    suppressed   boolean NOT NULL,
    position     bigint  NOT NULL,
    PRIMARY KEY (programme_id, metric, as_of),
    CHECK (NOT suppressed OR (value IS NULL AND numerator IS NULL AND denominator IS NULL AND people IS NULL))
);

CREATE TABLE figures.programme_state (
    programme_id  uuid   NOT NULL,
    programme     text   NOT NULL,
    state         text   NOT NULL,
    relationships int,
    as_of         date   NOT NULL,
    position      bigint NOT NULL,
    PRIMARY KEY (programme_id, state)
);

CREATE SCHEMA dashboard;

CREATE VIEW dashboard.programme_figure AS
SELECT programme_id, programme, metric, version, name, unit, as_of, value, numerator, denominator, people, suppressed, position
FROM figures.programme_figure;

CREATE VIEW dashboard.programme_now AS
SELECT DISTINCT ON (programme_id, metric)
       programme_id, programme, metric, version, name, unit, as_of, value, numerator, denominator, people, suppressed, position
FROM figures.programme_figure ORDER BY programme_id, metric, as_of DESC;

CREATE VIEW dashboard.programme_state AS
SELECT programme_id, programme, state, relationships, as_of FROM figures.programme_state;

CREATE VIEW dashboard.freshness AS
SELECT complete_to AS position, recorded_at, parked::int AS parked FROM live.state;

COMMENT ON COLUMN dashboard.programme_figure.as_of IS 'ends of weeks of the last year, then today';
COMMENT ON COLUMN dashboard.programme_figure.value IS 'NULL when nothing was due, or when suppressed';
COMMENT ON COLUMN dashboard.programme_figure.suppressed IS 'rests on fewer people than the programme shows';
COMMENT ON COLUMN dashboard.programme_figure.position IS 'computed from every fact up to here';
COMMENT ON COLUMN dashboard.programme_state.relationships IS 'NULL when suppressed';
