-- Facts about what somebody may act as are of no programme, even where the role holds in one.
ALTER TABLE model.fact ALTER programme DROP NOT NULL;
COMMENT ON COLUMN model.fact.programme IS 'absent for facts about people, which are of no programme';
