package coaching.command.mail;

import coaching.vault.VaultFailure;
import coaching.vault.mail.MailFailure;
import coaching.vault.mail.MailKind;
import coaching.vault.mail.Outbox;
import coaching.vault.mail.OutboxMail;
import coaching.vault.person.EmailAddress;
import coaching.vault.person.People;
import coaching.vault.person.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;

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
    private final People people;
    private final LetterWriter writer;
    private final MailTransport transport;

    Mailer(Outbox outbox, People people, LetterWriter writer, MailTransport transport) {
        this.outbox = outbox;
        this.people = people;
        this.writer = writer;
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
    }

    private Optional<MailFailure> tryOnce(OutboxMail mail, Instant now) {
        var failure = isOver(mail, now) ? Optional.of(lastOf(mail)) : send(mail);
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

    private Optional<MailFailure> send(OutboxMail mail) {
        Optional<Person> person;
        try {
            person = people.find(mail.person());
        } catch (VaultFailure _) {
            return Optional.of(MailFailure.UNREADABLE);
        }
        return person.map(Person::email).map(address -> send(mail, person.get(), address))
            .orElse(Optional.of(MailFailure.NO_ADDRESS));
    }

    /// What an issuer fails with may name the person, so it goes no further.
    private Optional<MailFailure> send(OutboxMail mail, Person person, EmailAddress address) {
        Letter letter;
        try {
            letter = writer.write(mail, person, address);
        } catch (RuntimeException e) {
            LOG.warn("Mail {} could not be written: {}", mail.id(), e.getClass().getName());
            return Optional.of(mail.kind() == MailKind.WAITING ? MailFailure.UNREADABLE : MailFailure.NO_LINK);
        }
        return transport.send(letter);
    }
}
