package coaching.command.mail.waiting;

import coaching.command.mail.waiting.Waiting.Waiter;
import coaching.command.people.CurrentVault;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.vault.VaultFailure;
import coaching.vault.person.Person;
import coaching.vault.roster.Roster.Participant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import static java.util.Objects.requireNonNullElse;

/// Asks for one mail a day to each person for whom something waits, however much it is and in however many programmes. What was
/// put to them longer than a week ago is not repeated.
public final class WaitingMails {

    private static final Logger LOG = LoggerFactory.getLogger(WaitingMails.class);
    private static final Duration REPEATED = Duration.ofDays(7);
    /// Of the day where they are: nobody is written to at night.
    private static final int FIRST_HOUR = 8;

    private final Waiting waiting;
    private final CurrentVault vault;
    private final Asking asking;

    /// Asks for a mail of that cause.
    public interface Asking {
        void ask(PersonId person, @Nullable ProgrammeId programme, String cause);
    }

    public WaitingMails(Waiting waiting, CurrentVault vault, Asking asking) {
        this.waiting = waiting;
        this.vault = vault;
        this.asking = asking;
    }

    public void ask(Instant now) {
        people(waiting.since(now.minus(REPEATED))).forEach((person, programmes) -> known(person)
            .filter(it -> it.email() != null).ifPresent(it -> ask(it, programmes, now)));
    }

    /// One who cannot be read keeps no mail from the others.
    private Optional<Person> known(PersonId person) {
        try {
            return vault.get().people().find(person);
        } catch (VaultFailure e) {
            LOG.warn("Nobody is told what waits for a person who cannot be read: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /// As a programme's, if everything that waits is in one.
    private void ask(Person person, Set<ProgrammeId> programmes, Instant now) {
        var here = now.atZone(requireNonNullElse(person.zone(), ZoneOffset.UTC));
        if (here.getHour() >= FIRST_HOUR) {
            asking.ask(person.id(), programmes.size() == 1 ? programmes.iterator().next() : null,
                cause(person.id(), here.toLocalDate()));
        }
    }

    private static String cause(PersonId person, LocalDate day) {
        return "waiting/" + person + "/" + day;
    }

    /// In which programmes something waits for them.
    private Map<PersonId, Set<ProgrammeId>> people(Set<Waiter> waiters) {
        var roster = vault.get().roster();
        var people = new HashMap<PersonId, Set<ProgrammeId>>();
        waiters.forEach(it -> roster.find(it.programme(), it.participant()).map(Participant::person)
            .ifPresent(person -> people.computeIfAbsent(person, _ -> new HashSet<>()).add(it.programme())));
        return people;
    }
}
