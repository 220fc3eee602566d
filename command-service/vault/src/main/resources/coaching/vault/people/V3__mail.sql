-- Mails that are asked for, until 30 days after their end. Neither address nor words nor link: these are read, and made, when a
-- mail is sent. A cause is one mail, however often it is named.
CREATE TABLE mail (
    mail      uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
    person    uuid        NOT NULL,
    programme uuid,
    kind      text        NOT NULL,
    cause     text        NOT NULL UNIQUE CHECK (length(cause) <= 200),
    state     text        NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'SENT', 'DEAD')),
    tries     int         NOT NULL DEFAULT 0,
    due       timestamptz NOT NULL,
    failure   text,
    asked_at  timestamptz NOT NULL,
    ended_at  timestamptz,
    CHECK ((state = 'WAITING') = (ended_at IS NULL))
);
CREATE INDEX mail_due ON mail (due) WHERE state = 'WAITING';
CREATE INDEX mail_ended ON mail (ended_at) WHERE state <> 'WAITING';
CREATE INDEX mail_asked ON mail (asked_at);

-- As whom the mails of a programme are sent, where not as the installation; encrypted with a key of the programme.
CREATE TABLE mail_sender (
    programme uuid  PRIMARY KEY,
    name      bytea,
    reply_to  bytea,
    signature bytea
);
