package coaching.command.admission;

import coaching.command.dates.Order;
import coaching.command.past.Boundary;
import coaching.command.past.Past;
import coaching.events.EffectiveAt;
import coaching.events.ParticipantEvent;
import coaching.events.ParticipantEvent.ParticipantEnrolled;
import coaching.events.ParticipantEvent.ParticipantLeft;
import coaching.events.id.ParticipantId;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// A participant's place: in which programme, who it is, and when they were away.
public record Enrolment(@Nullable ProgrammeId programme, @Nullable PersonId person, List<Absence> absences) {

    private static final Enrolment NONE = new Enrolment(null, null, List.of());

    /// @param back absent as long as they are away
    public record Absence(EffectiveAt left, @Nullable EffectiveAt back) {

        boolean contains(EffectiveAt at) {
            return !at.earliest().isBefore(left.latest()) && (back == null || Order.isBefore(at, back));
        }
    }

    public static Boundary<Enrolment> of(ParticipantId participant) {
        return Boundary.of(ParticipantEvent.class, NONE, Enrolment::evolve, participant);
    }

    public boolean isIn(@Nullable ProgrammeId other) {
        return other != null && other.equals(programme);
    }

    public boolean left() {
        return !absences.isEmpty() && absences.getLast().back() == null;
    }

    /// Whether they were away at that time. What was before or after can be recorded whenever.
    public boolean awayAt(EffectiveAt at) {
        return absences.stream().anyMatch(it -> it.contains(at));
    }

    /// By whichever record of theirs they were enrolled.
    boolean isOf(@Nullable PersonId other, Past past) {
        return person != null && other != null
            && (person.equals(other) || Records.of(other, past).contains(person));
    }

    private Enrolment evolve(ParticipantEvent event) {
        return switch (event) {
            case ParticipantEnrolled it ->
                new Enrolment(it.programme(), it.person(), left() ? until(it.at()) : absences);
            case ParticipantLeft it -> new Enrolment(programme, person, left() ? absences : with(it.at()));
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
