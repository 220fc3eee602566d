-- Who signs in here by an account: the first administrator, and who chose a name and a password with an earlier version. A password is
-- encoded; it is empty for who signs in without one.
CREATE TABLE account (
    name       text    PRIMARY KEY,
    person     uuid    NOT NULL,
    password   text    NOT NULL,
    passkey    boolean NOT NULL,
    roles      text[]  NOT NULL,
    programmes text[]  NOT NULL
);
