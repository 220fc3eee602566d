package coaching.command.mail;

import coaching.vault.Vault;
import coaching.vault.VaultFailure;
import coaching.vault.mail.MailFailure;
import coaching.vault.mail.Outbox;
import coaching.vault.mail.OutboxMail;
import coaching.vault.person.PendingAddress;
import coaching.vault.person.PendingAddress.Side;
import coaching.vault.person.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Sends what is due, one mail after the other. What fails is tried again after a minute, then after twice as long each time,
/// up to two hours; after a day it is given up.
final class Mailer {

    private static final Logger LOG = LoggerFactory.getLogger(Mailer.class);

    /// Longer than a mail server that hardly answers can draw out one mail.
    private static final Duration TRY = Duration.ofMinutes(5);
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(2);
    private static final Duration GIVEN_UP = Duration.ofDays(1);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int MOST_DOUBLINGS = 10;

    private final Outbox outbox;
    private final Vault vault;
    private final LetterWriter writer;
    private final AddressLetterWriter changes;
    private final MailTransport transport;

    Mailer(Outbox outbox, Vault vault, LetterWriter writer, MailTransport transport) {
        this.outbox = outbox;
        this.vault = vault;
        this.writer = writer;
        this.changes = new AddressLetterWriter(vault.addressChanges(), writer);
        this.transport = transport;
    }

    /// Until nothing is due, or the mail server is away.
    ///
    /// @return how many were sent
    int deliver(InstantSource clock, BooleanSupplier goesOn) {
        int sent = 0;
        while (goesOn.getAsBoolean()) {
            var now = clock.instant();
            var mail = outbox.take(now, now.plus(TRY));
            if (mail.isEmpty()) {
                return sent;
            }
            var failure = tryOnce(mail.get(), now);
            if (failure.isEmpty()) {
                sent++;
            } else if (failure.get() == MailFailure.UNREACHABLE) {
                return sent;
            }
        }
        return sent;
    }

    void purge(Instant now) {
        outbox.purge(now.minus(KEPT));
        vault.addressChanges().purge(now);
        vault.invitationLinks().purge(now);
    }

    private Optional<MailFailure> tryOnce(OutboxMail mail, Instant now) {
        var failure = isOver(mail, now) ? Optional.of(lastOf(mail)) : send(mail, now);
        failure.ifPresentOrElse(why -> failed(mail, why, now), () -> outbox.sent(mail, now));
        return failure;
    }

    private void failed(OutboxMail mail, MailFailure why, Instant now) {
        var next = now.plus(wait(mail.tries()));
        if (why.isFinal() || isOver(mail, next)) {
            LOG.warn("Mail {} is given up: {}", mail.id(), why);
            outbox.dead(mail, why, now);
        } else {
            outbox.failed(mail, why, next);
        }
    }

    private static MailFailure lastOf(OutboxMail mail) {
        return Optional.ofNullable(mail.failure()).orElse(MailFailure.TOO_LATE);
    }

    private static boolean isOver(OutboxMail mail, Instant at) {
        return !at.isBefore(mail.askedAt().plus(GIVEN_UP));
    }

    private static Duration wait(int tries) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(tries - 1, MOST_DOUBLINGS));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    private Optional<MailFailure> send(OutboxMail mail, Instant now) {
        try {
            var person = vault.people().find(mail.person());
            return person.isEmpty() ? Optional.of(MailFailure.NO_ADDRESS) : send(mail, person.get(), now);
        } catch (VaultFailure _) {
            return Optional.of(MailFailure.UNREADABLE);
        }
    }

    private Optional<MailFailure> send(OutboxMail mail, Person person, Instant now) {
        return switch (mail.kind()) {
            case INVITATION, SIGN_IN, WAITING, REMINDER -> Optional.ofNullable(person.email())
                .map(to -> send(mail, () -> writer.write(mail, person, to)))
                .orElse(Optional.of(MailFailure.NO_ADDRESS));
            case ADDRESS_NEW -> waiting(person, Side.NEW, now)
                .map(it -> send(mail, () -> changes.toNewAddress(mail, person, it, now)))
                .orElse(Optional.of(MailFailure.OVER));
            case ADDRESS_OLD -> waiting(person, Side.OLD, now)
                .map(it -> send(mail, () -> changes.toOldAddress(mail, person, it, now)))
                .orElse(Optional.of(MailFailure.OVER));
        };
    }

    private Optional<PendingAddress> waiting(Person person, Side side, Instant now) {
        return vault.addressChanges().pending(person.id(), now).filter(it -> it.waitsFor(side));
    }

    /// What an issuer fails with may name the person, so it goes no further.
    private Optional<MailFailure> send(OutboxMail mail, Supplier<Letter> written) {
        Letter letter;
        try {
            letter = written.get();
        } catch (RuntimeException e) {
            LOG.warn("Mail {} could not be written: {}", mail.id(), e.getClass().getName());
            return Optional.of(mail.kind().hasLink() ? MailFailure.NO_LINK : MailFailure.UNREADABLE);
        }
        return transport.send(letter);
    }
}
