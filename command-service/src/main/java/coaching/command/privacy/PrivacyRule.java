package coaching.command.privacy;

import coaching.edge.problem.Rule;

/// Why a privacy notice is not published or accepted.
enum PrivacyRule implements Rule {

    NOTICE_CHANGED_MEANWHILE(409),
    NOTICE_NOT_CURRENT(409),
    TOO_MANY_NOTICES(409);

    private final int status;

    PrivacyRule(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
