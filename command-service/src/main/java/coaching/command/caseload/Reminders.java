package coaching.command.caseload;

import coaching.command.admission.Enrolment;
import coaching.command.admission.Membership;
import coaching.command.kernel.Rejected;
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

import java.util.Optional;
import java.util.Set;

import static coaching.command.caseload.CaseloadRefusal.NOBODY_TO_REMIND;
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

    /// What there is not is for the command to refuse.
    ///
    /// @throws Refused if no mails are sent here
    /// @throws Rejected if no member can be written to
    void requireAny(ProgrammeId programme, RelationshipId relationship) {
        mails.requireSent();
        NOBODY_TO_REMIND.when(past.of(Membership.of(relationship)).isOf(programme)
            && members(programme, relationship).isEmpty());
    }

    /// One mail to each, however often it is asked for about the last reminder on record.
    ///
    /// @throws Refused if too many wait already
    void ask(ProgrammeId programme, RelationshipId relationship) {
        Intervene.lastReminded(relationship, past).ifPresent(day -> {
            for (var person : members(programme, relationship)) {
                mails.ask(person, programme, MailKind.REMINDER, "reminder/" + relationship + "/" + person + "/" + day);
            }
        });
    }

    /// Those who are there and have an address.
    private Set<PersonId> members(ProgrammeId programme, RelationshipId relationship) {
        var current = vault.get();
        var people = past.of(Membership.of(relationship)).members().stream()
            .filter(it -> !past.of(Enrolment.of(it)).left()).map(it -> current.roster().find(programme, it))
            .flatMap(Optional::stream).map(Participant::person).collect(toUnmodifiableSet());
        return current.people().withAddress(people);
    }
}
