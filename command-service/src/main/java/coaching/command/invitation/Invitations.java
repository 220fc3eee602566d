package coaching.command.invitation;

import coaching.command.mail.Mails;
import coaching.command.people.WaysIn;
import coaching.edge.access.Caller;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.vault.mail.MailKind;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.HashMap;
import java.util.Set;

import static java.util.stream.Collectors.toUnmodifiableSet;

/// Invitations of many people at once. Each person is invited into a programme once in this way, however often they are
/// named, until the mail is forgotten.
@Component
public class Invitations {

    private final WaysIn waysIn;
    private final Mails mails;

    Invitations(WaysIn waysIn, Mails mails) {
        this.waysIn = waysIn;
        this.mails = mails;
    }

    /// Whether anybody is invited here at all.
    public boolean areSent() {
        return mails.areSent();
    }

    /// Whether this caller may invite the person, as far as their ways in go.
    public boolean isFor(PersonId person, Caller caller) {
        return !waysIn.isIn(person) && !waysIn.isAbove(person, caller);
    }

    /// Those of them who were not invited into the programme in this way.
    public Set<PersonId> notAsked(Collection<PersonId> people, ProgrammeId programme) {
        var asked = mails.asked(people.stream().map(it -> cause(it, programme)).toList());
        return people.stream().filter(it -> !asked.contains(cause(it, programme))).collect(toUnmodifiableSet());
    }

    /// @return for how many there was no room
    public int askAll(Collection<PersonId> people, ProgrammeId programme) {
        var causes = new HashMap<PersonId, String>();
        people.forEach(it -> causes.put(it, cause(it, programme)));
        return causes.isEmpty() ? 0 : mails.askAll(causes, programme, MailKind.INVITATION);
    }

    private static String cause(PersonId person, ProgrammeId programme) {
        return "invitation/" + person + "/" + programme;
    }
}
