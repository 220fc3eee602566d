-- Records of one person, as the log has it: the other record stands for both.
CREATE TABLE merged (
    person      uuid PRIMARY KEY,
    into_person uuid NOT NULL
);
