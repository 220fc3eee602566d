package coaching.command.peopleimport;

import coaching.command.http.CommandRequest;
import coaching.command.kernel.Rejected;
import coaching.command.participant.EnrolParticipant;
import coaching.command.participant.ParticipantRefusal;
import coaching.events.EffectiveAt;
import coaching.events.id.ParticipantId;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.vault.person.EmailAddress;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

/// Enrols people by the command that enrols one: it happens once, whichever file brings them in and however often.
record Enrolling(ProgrammeId programme, CommandRequest request, EffectiveAt at, Workers workers) {

    void enrol(List<Judged> judged, Map<EmailAddress, PersonId> people) {
        workers.all(judged.stream().<Callable<Boolean>>map(
            it -> () -> enrol(it.row(), requireNonNull(people.get(it.row().email())))).toList());
    }

    /// @return whether they did not take part before
    private boolean enrol(PersonRow.Complete row, PersonId person) {
        var participant = participant(person);
        try {
            request.sendOnce("enrolment:" + programme + ":" + participant,
                new EnrolParticipant(programme, participant, person, row.capacity(), row.skills(), at));
            return true;
        } catch (Rejected why) {
            if (why.refusal() == ParticipantRefusal.PERSON_ALREADY_ENROLLED) {
                return false;
            }
            throw why;
        }
    }

    /// The same for the same person, so that two files that bring them in at the same time enrol one participant.
    private ParticipantId participant(PersonId person) {
        return new ParticipantId(UUID.nameUUIDFromBytes(("participant/" + programme + "/" + person).getBytes(UTF_8)));
    }
}
