package coaching.command.kernel;

import coaching.events.EffectiveAt;
import coaching.events.ParticipantEvent;
import coaching.events.ParticipantEvent.ParticipantEnrolled;
import coaching.events.ParticipantEvent.ParticipantLeft;
import coaching.events.ParticipantId;
import coaching.events.PersonId;
import coaching.events.ProgrammeId;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// A participant's place: in which programme, who it is, and when they were away.
public record Place(@Nullable ProgrammeId programme, @Nullable PersonId person, List<Absence> absences) {

    private static final Place NONE = new Place(null, null, List.of());

    /// @param back absent as long as they are away
    public record Absence(EffectiveAt left, @Nullable EffectiveAt back) {

        boolean contains(EffectiveAt at) {
            return !at.earliest().isBefore(left.latest()) && (back == null || Order.isBefore(at, back));
        }
    }

    public static Boundary<Place> of(ParticipantId participant) {
        return Boundary.of(ParticipantEvent.class, NONE, Place::evolve, participant);
    }

    public boolean isIn(ProgrammeId other) {
        return other.equals(programme);
    }

    public boolean left() {
        return !absences.isEmpty() && absences.getLast().back() == null;
    }

    /// Whether they were away at that time. What was before or after can be recorded whenever.
    public boolean awayAt(EffectiveAt at) {
        return absences.stream().anyMatch(it -> it.contains(at));
    }

    boolean isOf(@Nullable PersonId other) {
        return person != null && person.equals(other);
    }

    private Place evolve(ParticipantEvent event) {
        return switch (event) {
            case ParticipantEnrolled it -> new Place(it.programme(), it.person(), left() ? until(it.at()) : absences);
            case ParticipantLeft it -> new Place(programme, person, left() ? absences : with(it.at()));
        };
    }

    private List<Absence> with(EffectiveAt leaving) {
        var all = new ArrayList<>(absences);
        all.add(new Absence(leaving, null));
        return List.copyOf(all);
    }

    private List<Absence> until(EffectiveAt back) {
        var all = new ArrayList<>(absences);
        all.set(all.size() - 1, new Absence(all.getLast().left(), back));
        return List.copyOf(all);
    }
}
