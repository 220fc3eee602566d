package coaching.command.arrival;

import coaching.events.id.PersonId;
import coaching.issuer.account.Accounts;
import coaching.issuer.link.OneTimeLinks;
import coaching.issuer.session.Arrivals;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// As the embedded issuer knows them.
@Component
@ConditionalOnBooleanProperty("kept.issuer.enabled")
final class EmbeddedFirstSignIns implements FirstSignIns {

    private final Arrivals arrivals;
    private final Accounts accounts;
    private final OneTimeLinks links;

    EmbeddedFirstSignIns(Arrivals arrivals, Accounts accounts, OneTimeLinks links) {
        this.arrivals = arrivals;
        this.accounts = accounts;
        this.links = links;
    }

    @Override
    public boolean has(PersonId sought) {
        return arrivals.has(sought) || accounts.of(sought.toString()) != null;
    }

    @Override
    public void forgetLinks(PersonId invited) {
        links.forget(invited);
    }
}
