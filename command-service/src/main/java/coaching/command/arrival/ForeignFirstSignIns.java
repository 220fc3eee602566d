package coaching.command.arrival;

import coaching.events.id.PersonId;
import coaching.vault.Vault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// An issuer that is not ours cannot be asked, so the vault has who was seen here. Without a vault nobody is invited, and no address is
/// known that could be a way in.
@Component
@ConditionalOnBooleanProperty(name = "kept.issuer.enabled", havingValue = false, matchIfMissing = true)
final class ForeignFirstSignIns implements FirstSignIns {

    private final ObjectProvider<Vault> vault;
    private final InstantSource clock;

    ForeignFirstSignIns(ObjectProvider<Vault> vault, InstantSource clock) {
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public Set<PersonId> among(Collection<PersonId> records) {
        var in = new HashSet<PersonId>();
        vault.ifAvailable(it -> {
            in.addAll(it.foreignArrivals().among(records));
            in.addAll(it.invitationLinks().usedBy(records));
        });
        return in;
    }

    @Override
    public Map<PersonId, Instant> invitedUntil(Collection<PersonId> records) {
        return vault.stream().findAny().map(it -> it.invitationLinks().goodUntil(records, clock.instant()))
            .orElseGet(Map::of);
    }

    @Override
    public void forgetLinks(PersonId invited) {
        vault.ifAvailable(it -> it.invitationLinks().forget(invited));
    }
}
