package coaching.query.kernel.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Whom an entry of the [AccessTable] admits.
public enum Caller {

    /// Without signing in.
    EVERYONE,

    /// From where the meters may be read without signing in.
    SCRAPER,

    /// Any signed-in person, for what is their own: the question checks whose it is.
    PARTICIPANT,

    COORDINATOR,
    PROGRAMME_MANAGER,
    AUDITOR,
    OPERATOR,
    INTEGRATION;

    /// As `roles` claims and `x-roles` spell it.
    public String claim() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Roles this service does not know give nothing.
    static Optional<Caller> role(String claim) {
        return Arrays.stream(values())
            .filter(it -> it.compareTo(PARTICIPANT) > 0 && it.claim().equals(claim)).findAny();
    }
}
