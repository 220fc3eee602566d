package coaching.events;

import coaching.events.id.ParticipantId;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import org.jspecify.annotations.Nullable;

import java.util.Set;

/// A person's place in a programme.
public sealed interface ParticipantEvent extends ProgrammeFact {

    ParticipantId participant();

    @Override
    default Confidentiality confidentiality() {
        return Confidentiality.C0;
    }

    /// @param capacity running relationships this person coaches in at most; the programme's limit when absent
    /// @param skills what this person can help others with, in words of the programme (see [ProgrammeEvent.SkillsListed])
    record ParticipantEnrolled(ProgrammeId programme, ParticipantId participant, PersonId person,
                               @Nullable Integer capacity, Set<String> skills,
                               EffectiveAt at) implements ParticipantEvent {

        public ParticipantEnrolled {
            skills = Set.copyOf(skills);
        }
    }

    /// Leaving costs nothing and needs no reason. Past figures keep counting this person.
    record ParticipantLeft(ProgrammeId programme, ParticipantId participant,
                           EffectiveAt at) implements ParticipantEvent {}
}
