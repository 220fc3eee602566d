package coaching.command.access;

import coaching.edge.limits.Throttle;
import coaching.edge.problem.Refused;
import coaching.edge.problem.RequestRule;
import coaching.issuer.limit.IssuerRates;
import org.springframework.stereotype.Component;

import java.time.InstantSource;

/// How often links of mails are tried, whatever they are for: as often as those to sign in.
@Component
public final class LinkTries {

    private static final double MINUTE = 60;

    private final Throttle tried;

    LinkTries(IssuerRates rates, InstantSource clock) {
        tried = new Throttle(rates.signInsPerMinute() / MINUTE, rates.signInsPerMinute(), clock);
    }

    /// @param by from where, or by whom
    /// @throws Refused if links were tried too often
    public void require(String by) {
        if (!tried.admits(by)) {
            throw Refused.because(RequestRule.TOO_MANY_REQUESTS).retryAfter(tried.secondsUntilAdmitted(by));
        }
    }
}
