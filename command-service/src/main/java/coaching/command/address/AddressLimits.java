package coaching.command.address;

import coaching.edge.limits.Throttle;
import coaching.edge.problem.Refused;
import coaching.edge.problem.RequestRule;
import coaching.events.id.PersonId;
import org.springframework.stereotype.Component;

import java.time.InstantSource;

/// How often somebody asks for mails to addresses that may be anybody's.
@Component
final class AddressLimits {

    private static final double AT_ONCE = 5;
    private static final double AN_HOUR = 5;
    private static final double HOUR = 3_600;

    private final Throttle asked;

    AddressLimits(InstantSource clock) {
        asked = new Throttle(AN_HOUR / HOUR, AT_ONCE, clock);
    }

    /// @throws Refused if this person has asked too often
    void ask(PersonId person) {
        if (!asked.admits(person.toString())) {
            throw Refused.because(RequestRule.TOO_MANY_REQUESTS)
                .retryAfter(asked.secondsUntilAdmitted(person.toString()));
        }
    }
}
