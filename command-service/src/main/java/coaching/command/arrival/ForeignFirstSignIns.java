package coaching.command.arrival;

import coaching.events.id.PersonId;
import coaching.vault.Vault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// An issuer that is not ours cannot be asked, so the vault has who was seen here. Without a vault nobody is invited, and no address is
/// known that could be a way in.
@Component
@ConditionalOnBooleanProperty(name = "kept.issuer.enabled", havingValue = false, matchIfMissing = true)
final class ForeignFirstSignIns implements FirstSignIns {

    private final ObjectProvider<Vault> vault;

    ForeignFirstSignIns(ObjectProvider<Vault> vault) {
        this.vault = vault;
    }

    @Override
    public boolean has(PersonId sought) {
        return vault.stream()
            .anyMatch(it -> it.foreignArrivals().has(sought) || it.invitationLinks().wasUsedBy(sought));
    }

    @Override
    public void forgetLinks(PersonId invited) {
        vault.ifAvailable(it -> it.invitationLinks().forget(invited));
    }
}
