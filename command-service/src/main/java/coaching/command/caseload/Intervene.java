package coaching.command.caseload;

import coaching.chronology.RelationshipTimeline;
import coaching.command.kernel.Command;
import coaching.command.kernel.Scope;
import coaching.command.past.Boundary;
import coaching.command.past.Fact;
import coaching.command.past.Past;
import coaching.events.CaseloadEvent;
import coaching.events.CaseloadEvent.CoordinatorIntervened;
import coaching.events.CaseloadEvent.Intervention;
import coaching.events.EffectiveAt;
import coaching.events.RelationshipEvent;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import static coaching.command.caseload.CaseloadRefusal.NOTHING_TO_REMIND_OF;
import static coaching.command.caseload.CaseloadRefusal.REMINDED_TODAY;

/// Records that a coordinator did something about a relationship. Members are reminded once a day at most, and only while it is
/// proposed or runs.
record Intervene(ProgrammeId programme, RelationshipId relationship, Intervention intervention, PersonId by,
                 EffectiveAt at) implements Command<Intervene.Known, CaseloadEvent> {

    /// @param reminded the last day on which the members were reminded
    record Known(Optional<LocalDate> reminded, boolean over) {}

    @Override
    public Scope scope() {
        return Scope.of(programme, relationship);
    }

    @Override
    public Known source(Past past) {
        return new Known(lastReminded(relationship, past), past.of(
            Boundary.ofStanding(RelationshipEvent.class, Intervene::isOver, relationship)));
    }

    static Optional<LocalDate> lastReminded(RelationshipId relationship, Past past) {
        return past.of(Boundary.<Optional<LocalDate>, CoordinatorIntervened>of(CoordinatorIntervened.class,
            Optional.empty(), (last, it) -> it.intervention() == Intervention.REMINDED
                ? Optional.of(it.at().date())
                : last,
            relationship));
    }

    private static boolean isOver(List<Fact> facts) {
        var timeline = RelationshipTimeline.of(facts);
        return timeline.closed() != null || timeline.declined() != null;
    }

    @Override
    public List<CaseloadEvent> decide(Known known) {
        if (intervention == Intervention.REMINDED) {
            NOTHING_TO_REMIND_OF.when(known.over());
            REMINDED_TODAY.when(known.reminded().filter(at.date()::equals).isPresent());
        }
        return List.of(new CoordinatorIntervened(programme, relationship, intervention, by, at));
    }
}
