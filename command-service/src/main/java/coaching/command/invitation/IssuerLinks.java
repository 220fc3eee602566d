package coaching.command.invitation;

import coaching.command.mail.Links;
import coaching.events.id.PersonId;
import coaching.issuer.link.OneTimeLinks;
import coaching.issuer.link.Purpose;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

import java.net.URI;

/// Links of the embedded issuer.
@Component
@ConditionalOnBooleanProperty("kept.issuer.enabled")
final class IssuerLinks implements Links {

    private final OneTimeLinks links;

    IssuerLinks(OneTimeLinks links) {
        this.links = links;
    }

    @Override
    public URI invitation(PersonId person) {
        return links.mint(person, Purpose.INVITATION);
    }

    @Override
    public URI signIn(PersonId person) {
        return links.mint(person, Purpose.SIGN_IN);
    }
}
