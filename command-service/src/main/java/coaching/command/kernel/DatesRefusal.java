package coaching.command.kernel;

import static coaching.command.kernel.Refusal.Because.invalid;
import static coaching.command.kernel.Refusal.Because.malformed;

/// Why a date was refused. Which field it was, each case says itself.
public enum DatesRefusal implements Refusal {

    MALFORMED_TIME(malformed(null, "This is not an ISO date or date-time.")),
    UNKNOWN_ZONE(malformed(null, "This is not a time zone.")),
    OUT_OF_RANGE(invalid(null, "This date is out of range.")),
    IN_THE_FUTURE(invalid(null, "Only what has happened can be recorded."));

    private final Because because;

    DatesRefusal(Because because) {
        this.because = because;
    }

    @Override
    public Because because() {
        return because;
    }
}
