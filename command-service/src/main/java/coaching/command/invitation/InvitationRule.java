package coaching.command.invitation;

import coaching.edge.problem.Rule;

/// Why nobody is invited.
enum InvitationRule implements Rule {

    NO_ADDRESS(422),
    HAS_SIGNED_IN(409),
    NOT_YOURS_TO_INVITE(403),
    OWN_ISSUER(503);

    private final int status;

    InvitationRule(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
