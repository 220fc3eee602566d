package coaching.command.address;

import coaching.edge.problem.Rule;

/// Why an address is not changed.
enum AddressRule implements Rule {

    NOT_AN_ADDRESS(422),
    SAME_ADDRESS(422),
    SAY_YOUR_NAME_FIRST(409),
    ADDRESS_TAKEN(409),
    ADDRESS_LINK_OVER(410);

    private final int status;

    AddressRule(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
