package coaching.command.address;

import coaching.edge.limits.Throttle;
import coaching.edge.problem.Refused;
import coaching.edge.problem.RequestRule;
import coaching.events.id.PersonId;
import coaching.issuer.limit.IssuerRates;
import org.springframework.stereotype.Component;

import java.time.InstantSource;

/// How often somebody asks for mails to addresses that may be anybody's, and tries links. Links as often as those to sign in.
@Component
final class AddressLimits {

    private static final double AT_ONCE = 5;
    private static final double AN_HOUR = 5;
    private static final double MINUTE = 60;
    private static final double HOUR = 3_600;

    private final Throttle asked;
    private final Throttle tried;

    AddressLimits(IssuerRates rates, InstantSource clock) {
        asked = new Throttle(AN_HOUR / HOUR, AT_ONCE, clock);
        tried = new Throttle(rates.signInsPerMinute() / MINUTE, rates.signInsPerMinute(), clock);
    }

    /// @throws Refused if this person has asked too often
    void ask(PersonId person) {
        require(asked, person.toString());
    }

    /// @throws Refused if links were tried too often from there
    void tryLink(String network) {
        require(tried, network);
    }

    private static void require(Throttle throttle, String caller) {
        if (!throttle.admits(caller)) {
            throw Refused.because(RequestRule.TOO_MANY_REQUESTS).retryAfter(throttle.secondsUntilAdmitted(caller));
        }
    }
}
