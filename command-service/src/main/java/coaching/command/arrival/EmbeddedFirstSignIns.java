package coaching.command.arrival;

import coaching.events.id.PersonId;
import coaching.issuer.account.Accounts;
import coaching.issuer.link.OneTimeLinks;
import coaching.issuer.session.Arrivals;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

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
    public Set<PersonId> among(Collection<PersonId> records) {
        var in = arrivals.among(records);
        in.addAll(accounts.among(records));
        return in;
    }

    @Override
    public Map<PersonId, Instant> invitedUntil(Collection<PersonId> records) {
        return links.invitedUntil(records);
    }

    @Override
    public void forgetLinks(PersonId invited) {
        links.forget(invited);
    }
}
