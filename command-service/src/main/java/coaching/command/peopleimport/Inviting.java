package coaching.command.peopleimport;

import coaching.command.invitation.Invitations;
import coaching.edge.access.Caller;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.vault.person.EmailAddress;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

import static java.util.Objects.requireNonNull;

/// Invites those of a file whom the caller may invite one by one. Nothing says who was not: that would tell who is known.
record Inviting(ProgrammeId programme, Invitations invitations, Caller caller, RowJudge judge, Workers workers) {

    /// @return for how many there was no room
    int invite(List<Judged> judged, Map<EmailAddress, PersonId> people) {
        if (judged.isEmpty()) {
            return 0;
        }
        var invited = new ArrayList<PersonId>();
        var known = new HashSet<PersonId>();
        judged.forEach(it -> (it.known() == null ? invited : known)
            .add(requireNonNull(people.get(it.row().email()))));
        invited.addAll(strangers(invitations.notAsked(known, programme)));
        return invitations.askAll(invited, programme);
    }

    /// Those of them who have no way in yet and whose address is the caller's to use.
    private List<PersonId> strangers(Set<PersonId> known) {
        var programmes = judge.programmesOf(known);
        var theirs = known.stream().filter(it -> judge.looksAfterAllOf(programmes.getOrDefault(it, Set.of()))).toList();
        var may = workers.all(theirs.stream()
            .<Callable<Boolean>>map(it -> () -> invitations.isFor(it, caller)).toList());
        var strangers = new ArrayList<PersonId>();
        for (int i = 0; i < theirs.size(); i++) {
            if (may.get(i)) {
                strangers.add(theirs.get(i));
            }
        }
        return strangers;
    }
}
