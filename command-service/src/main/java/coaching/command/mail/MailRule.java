package coaching.command.mail;

import coaching.edge.problem.Rule;

/// Why a mail, or something about mails, is refused.
public enum MailRule implements Rule {

    NO_MAIL(503),
    OUTBOX_FULL(503),
    NOT_AN_ADDRESS(422),
    TOO_MANY_LINES(422),
    NOT_DEAD(409);

    private final int status;

    MailRule(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
