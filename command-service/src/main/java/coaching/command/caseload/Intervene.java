package coaching.command.caseload;

import coaching.command.kernel.Command;
import coaching.command.kernel.Scope;
import coaching.command.past.Boundary;
import coaching.command.past.Past;
import coaching.events.CaseloadEvent;
import coaching.events.CaseloadEvent.CoordinatorIntervened;
import coaching.events.CaseloadEvent.Intervention;
import coaching.events.EffectiveAt;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import static coaching.command.caseload.CaseloadRefusal.REMINDED_TODAY;

/// Records that a coordinator did something about a relationship. Members are reminded once a day at most.
record Intervene(ProgrammeId programme, RelationshipId relationship, Intervention intervention, PersonId by,
                 EffectiveAt at) implements Command<Set<LocalDate>, CaseloadEvent> {

    @Override
    public Scope scope() {
        return Scope.of(programme, relationship);
    }

    /// The days on which the members were reminded.
    @Override
    public Set<LocalDate> source(Past past) {
        return past.of(Boundary.of(CoordinatorIntervened.class, Set.of(), Intervene::evolve, relationship));
    }

    private static Set<LocalDate> evolve(Set<LocalDate> reminded, CoordinatorIntervened event) {
        if (event.intervention() != Intervention.REMINDED) {
            return reminded;
        }
        var more = new HashSet<>(reminded);
        more.add(event.at().date());
        return Set.copyOf(more);
    }

    @Override
    public List<CaseloadEvent> decide(Set<LocalDate> reminded) {
        REMINDED_TODAY.when(intervention == Intervention.REMINDED && reminded.contains(at.date()));
        return List.of(new CoordinatorIntervened(programme, relationship, intervention, by, at));
    }
}
