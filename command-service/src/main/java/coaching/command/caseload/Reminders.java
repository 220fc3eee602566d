package coaching.command.caseload;

import coaching.command.admission.Membership;
import coaching.command.mail.Mails;
import coaching.command.past.Past;
import coaching.command.people.CurrentVault;
import coaching.edge.problem.Refused;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.vault.mail.MailKind;
import coaching.vault.roster.Roster.Participant;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import static java.util.stream.Collectors.toUnmodifiableSet;

/// Mails that ask the members of a relationship to look at what waits for them.
@Component
class Reminders {

    private final Mails mails;
    private final CurrentVault vault;
    private final Past past;

    Reminders(Mails mails, CurrentVault vault, Past past) {
        this.mails = mails;
        this.vault = vault;
        this.past = past;
    }

    /// One mail to each, however often it is asked for on that day.
    ///
    /// @throws Refused if no mails are sent here, or too many wait already
    void ask(ProgrammeId programme, RelationshipId relationship, LocalDate day) {
        for (var person : members(programme, relationship)) {
            mails.ask(person, programme, MailKind.REMINDER, "reminder/" + relationship + "/" + person + "/" + day);
        }
    }

    private Set<PersonId> members(ProgrammeId programme, RelationshipId relationship) {
        var roster = vault.get().roster();
        return past.of(Membership.of(relationship)).members().stream()
            .map(it -> roster.find(programme, it)).flatMap(Optional::stream).map(Participant::person)
            .collect(toUnmodifiableSet());
    }
}
