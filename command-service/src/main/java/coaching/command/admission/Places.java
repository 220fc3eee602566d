package coaching.command.admission;

import coaching.command.past.Boundary;
import coaching.command.past.Past;
import coaching.events.ParticipantEvent.ParticipantEnrolled;
import coaching.events.id.ParticipantId;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Where somebody takes part or took part, and as whom.
public record Places(Map<ParticipantId, ProgrammeId> participants) {

    private static final Places NONE = new Places(Map.of());

    public Places {
        participants = Map.copyOf(participants);
    }

    /// By one record of a person.
    public static Boundary<Places> of(PersonId record) {
        return Boundary.of(ParticipantEnrolled.class, NONE, Places::evolve, record);
    }

    /// The same within one programme.
    public static Boundary<Places> in(ProgrammeId programme, PersonId record) {
        return Boundary.of(ParticipantEnrolled.class, NONE, Places::evolve, programme, record);
    }

    /// By all of these records.
    public static Places of(Collection<PersonId> records, Past past) {
        var all = new HashMap<ParticipantId, ProgrammeId>();
        records.forEach(it -> all.putAll(past.of(of(it)).participants));
        return new Places(all);
    }

    public Set<ProgrammeId> programmes() {
        return Set.copyOf(participants.values());
    }

    public boolean areNone() {
        return participants.isEmpty();
    }

    private Places evolve(ParticipantEnrolled event) {
        var more = new HashMap<>(participants);
        more.put(event.participant(), event.programme());
        return new Places(more);
    }
}
