package coaching.command.invitation;

import coaching.command.mail.Mails;
import coaching.command.people.CurrentVault;
import coaching.edge.problem.Refused;
import coaching.events.id.PersonId;
import coaching.eventstore.event.StoreFailure;
import coaching.issuer.SignInPeople;
import coaching.issuer.session.Arrivals;
import coaching.vault.VaultFailure;
import coaching.vault.mail.MailKind;
import coaching.vault.person.EmailAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;

/// The people of the vault, as the issuer knows them.
@Component
@ConditionalOnBooleanProperty("kept.issuer.enabled")
final class KnownPeople implements SignInPeople {

    private static final Logger LOG = LoggerFactory.getLogger(KnownPeople.class);

    /// Somebody who asks twice within it gets one mail.
    private static final Duration PAUSE = Duration.ofMinutes(2);
    private static final int AT_ONCE = 64;

    private final CurrentVault vault;
    private final Mails mails;
    private final Arrivals arrivals;
    private final InstantSource clock;
    private final Semaphore places = new Semaphore(AT_ONCE);

    KnownPeople(CurrentVault vault, Mails mails, Arrivals arrivals, InstantSource clock) {
        this.arrivals = arrivals;
        this.vault = vault;
        this.mails = mails;
        this.clock = clock;
    }

    @Override
    public Optional<String> name(String person) {
        try {
            var id = PersonId.of(person);
            return Optional.ofNullable(vault.get().names().of(Set.of(id)).get(id)).map(it -> it.text());
        } catch (Refused | VaultFailure | StoreFailure | DataAccessException | TransactionException
            | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Only to who has come by a link before: an address that somebody else wrote is trusted for the first one alone, an invitation.
    /// Elsewhere and later, so that the time the answer takes tells nothing. Where too many ask at once, some have to ask again.
    @Override
    public void sendLink(String address) {
        if (places.tryAcquire()) {
            Thread.startVirtualThread(() -> {
                try {
                    EmailAddress.of(address).flatMap(it -> vault.get().people().find(it))
                        .filter(arrivals::readsTheirMail).ifPresent(this::send);
                } catch (Refused | VaultFailure | StoreFailure | DataAccessException | TransactionException e) {
                    LOG.warn("A link to sign in cannot be sent: {}", e.getClass().getSimpleName());
                } finally {
                    places.release();
                }
            });
        }
    }

    private void send(PersonId person) {
        var now = clock.instant().getEpochSecond() / PAUSE.toSeconds();
        mails.ask(person, null, MailKind.SIGN_IN, "sign-in/" + person + "/" + now);
    }

    @Override
    public boolean canSendLinks() {
        return mails.areSent();
    }
}
