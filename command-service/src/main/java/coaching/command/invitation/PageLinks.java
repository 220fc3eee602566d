package coaching.command.invitation;

import coaching.command.mail.Links;
import coaching.command.people.CurrentVault;
import coaching.events.id.PersonId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

import java.net.URI;
import java.time.InstantSource;

/// Links where people sign in at an issuer that is not ours. An invitation leads to a page that sends them there and back; any other
/// sign-in needs no link but the pages.
@Component
@ConditionalOnBooleanProperty(name = "kept.issuer.enabled", havingValue = false, matchIfMissing = true)
final class PageLinks implements Links {

    private static final String INVITED = "/invited#";
    private static final URI PAGES = URI.create("/");

    private final CurrentVault vault;
    private final InstantSource clock;

    PageLinks(CurrentVault vault, InstantSource clock) {
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public URI invitation(PersonId person) {
        return URI.create(INVITED + vault.get().invitationLinks().mint(person, clock.instant()));
    }

    @Override
    public URI signIn(PersonId person) {
        return PAGES;
    }
}
