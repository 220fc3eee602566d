package coaching.command.dates;

import coaching.command.kernel.Refusal;

import static coaching.command.kernel.Refusal.RuleDescription.invalid;
import static coaching.command.kernel.Refusal.RuleDescription.malformed;

/// Why a date was refused. Which field it was, each case says itself.
public enum DatesRefusal implements Refusal {

    MALFORMED_TIME(malformed(null, "This is not an ISO date or date-time.")),
    UNKNOWN_ZONE(malformed(null, "This is not a time zone.")),
    OUT_OF_RANGE(invalid(null, "This date is out of range.")),
    IN_THE_FUTURE(invalid(null, "Only what has happened can be recorded."));

    private final RuleDescription description;

    DatesRefusal(RuleDescription description) {
        this.description = description;
    }

    @Override
    public RuleDescription description() {
        return description;
    }
}
