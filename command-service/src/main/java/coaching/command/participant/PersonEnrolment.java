package coaching.command.participant;

import coaching.command.admission.Places;
import coaching.command.admission.Records;
import coaching.command.past.Past;
import coaching.events.id.ParticipantId;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;

import java.util.Set;

import static java.util.stream.Collectors.toUnmodifiableSet;

/// The one place a person has in a programme, whoever asks for it. Two records of theirs may have had one each before they
/// were merged: these stay two.
///
/// @param records all of the person's
/// @param taken by the participants this person is, if enrolled before
public record PersonEnrolment(Set<PersonId> records, Set<ParticipantId> taken) {

    static PersonEnrolment of(ProgrammeId programme, PersonId person, Past past) {
        var records = Records.of(person, past);
        return new PersonEnrolment(records, records.stream().map(it -> past.of(Places.in(programme, it)))
            .flatMap(it -> it.participants().keySet().stream()).collect(toUnmodifiableSet()));
    }

    boolean isTakenByOtherThan(ParticipantId participant) {
        return !taken.isEmpty() && !taken.contains(participant);
    }

    boolean isOf(PersonId record) {
        return records.contains(record);
    }
}
