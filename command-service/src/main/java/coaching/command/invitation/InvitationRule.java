package coaching.command.invitation;

import coaching.edge.problem.Rule;

/// Why nobody is invited, or does not come in by an invitation.
enum InvitationRule implements Rule {

    NO_ADDRESS(422),
    HAS_SIGNED_IN(409),
    HAS_A_ROLE(409),
    NOT_YOURS_TO_INVITE(403),
    INVITED_ALREADY(409),
    TOO_MANY_PEOPLE(422),
    INVITATION_OVER(410);

    private final int status;

    InvitationRule(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
