-- A figure belongs to a calendar day of its programme. Dashboards draw instants, so each day is given one that falls
-- on it for every viewer from Honolulu to Auckland, summer and winter: 10:30 UTC. Midnight would be the day before
-- west of Greenwich, noon the day after in New Zealand. No session's or server's zone has a say in it. Tables show
-- the day as text, which nobody converts.
--
-- Programmes of one name are told apart by the end of their id, or by all of it where the end does not do.
CREATE VIEW dashboard.programme AS
SELECT id AS programme_id, CASE
    WHEN count(*) OVER (PARTITION BY alike) = 1 THEN name
    WHEN count(*) OVER (PARTITION BY alike, ending) = 1 THEN name || ' (…' || ending || ')'
    ELSE name || ' (' || id || ')' END AS label
FROM (SELECT id, name, lower(btrim(name)) AS alike, right(id::text, 8) AS ending FROM live.programme) named;

CREATE OR REPLACE VIEW dashboard.programme_figure AS
SELECT f.programme_id, f.programme, f.metric, f.version, f.name, f.unit, f.as_of, f.value, f.numerator, f.denominator,
       f.people, f.suppressed, f.position,
       CASE WHEN f.suppressed THEN 'withheld' WHEN f.value IS NULL THEN 'nothing due' ELSE 'shown' END AS status,
       coalesce(p.label, f.programme) AS label,
       to_char(f.as_of, 'YYYY-MM-DD') AS day,
       (f.as_of + time '10:30') AT TIME ZONE 'UTC' AS shown_at
FROM figures.programme_figure f LEFT JOIN dashboard.programme p USING (programme_id);

CREATE OR REPLACE VIEW dashboard.programme_now AS
SELECT DISTINCT ON (programme_id, metric)
       programme_id, programme, metric, version, name, unit, as_of, value, numerator, denominator, people, suppressed,
       position, status, label, day, shown_at
FROM dashboard.programme_figure ORDER BY programme_id, metric, as_of DESC;

CREATE OR REPLACE VIEW dashboard.programme_state AS
SELECT s.programme_id, s.programme, s.state, s.relationships, s.as_of,
       CASE WHEN s.relationships IS NULL THEN 'withheld' ELSE 'shown' END AS status,
       coalesce(p.label, s.programme) AS label,
       to_char(s.as_of, 'YYYY-MM-DD') AS day
FROM figures.programme_state s LEFT JOIN dashboard.programme p USING (programme_id);

COMMENT ON COLUMN dashboard.programme_figure.as_of IS 'ends of weeks of the last year, then today: days of the programme';
COMMENT ON COLUMN dashboard.programme_figure.status IS 'shown, withheld (too few people) or nothing due';
COMMENT ON COLUMN dashboard.programme_figure.label IS 'the name, told apart from others of the same name';
COMMENT ON COLUMN dashboard.programme_figure.day IS 'as_of for tables';
COMMENT ON COLUMN dashboard.programme_figure.shown_at IS 'as_of for graphs: an instant of that day from Honolulu to Auckland';
