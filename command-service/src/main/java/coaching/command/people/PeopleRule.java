package coaching.command.people;

import coaching.edge.problem.Rule;

/// Why something about a person is refused.
enum PeopleRule implements Rule {

    NOT_AN_ADDRESS(422),
    ADDRESS_TAKEN(409),
    ADDRESS_IS_THEIRS(403),
    THEIRS_TO_SAY(403),
    NOT_YOURS_ALONE(403),
    UNKNOWN_LANGUAGE(422),
    UNKNOWN_ZONE(422),
    CHANGED_MEANWHILE(409),
    SEARCH_TOO_LONG(400),
    TOO_MANY_IDS(422),
    VAULT_UNAVAILABLE(503),
    NO_VAULT(503);

    private final int status;

    PeopleRule(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
