-- What coordinators note down about a relationship or a participant is kept with what members write for each other. The place is what a
-- text belongs to: those who read it there are the members of the relationship, or the coordinators of the programme.
ALTER TABLE text RENAME COLUMN relationship TO place;
ALTER TABLE text
    ADD COLUMN place_type text NOT NULL DEFAULT 'RELATIONSHIP' CHECK (place_type IN ('RELATIONSHIP', 'PARTICIPANT')),
    ADD COLUMN readers    text NOT NULL DEFAULT 'MEMBERS' CHECK (readers IN ('MEMBERS', 'COORDINATORS'));
ALTER TABLE text ALTER COLUMN place_type DROP DEFAULT, ALTER COLUMN readers DROP DEFAULT;
ALTER TABLE text DROP CONSTRAINT text_pkey, ADD PRIMARY KEY (place, place_type, readers, author, text, version);
