package coaching.command.caseload;

import coaching.command.admission.Records;
import coaching.command.kernel.Command;
import coaching.command.kernel.Rejected;
import coaching.command.kernel.Scope;
import coaching.command.past.Past;
import coaching.events.CaseloadEvent;
import coaching.events.CaseloadEvent.OwnerAssigned;
import coaching.events.EffectiveAt;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;

import java.util.List;
import java.util.Map;

import static coaching.command.caseload.CaseloadRefusal.NOTHING_TO_HAND_OVER;
import static coaching.command.caseload.CaseloadRefusal.NOT_A_COORDINATOR;
import static coaching.command.caseload.CaseloadRefusal.SAME_COORDINATOR;

/// Hands over everything that a coordinator looks after in a programme, at most 1,000 relationships at once: the answer says how
/// many are `left`.
record HandOver(ProgrammeId programme, PersonId from, PersonId to, PersonId by,
                EffectiveAt at) implements Command<HandOver.Known, CaseloadEvent> {

    private static final int MOST = 1_000;

    /// @param owned by whom it is handed over
    record Known(List<RelationshipId> owned, boolean mayBe) {}

    @Override
    public Scope scope() {
        return Scope.of(programme);
    }

    @Override
    public Known source(Past past) {
        return new Known(Owners.in(programme, past).ownedBy(Records.of(from, past)),
            to.equals(by) || Owners.mayBe(to, programme, past));
    }

    @Override
    public List<CaseloadEvent> decide(Known known) {
        SAME_COORDINATOR.when(from.equals(to));
        if (!known.mayBe()) {
            throw new Rejected(NOT_A_COORDINATOR, "to", NOT_A_COORDINATOR.description().sentence());
        }
        NOTHING_TO_HAND_OVER.when(known.owned().isEmpty());
        return known.owned().stream().limit(MOST)
            .<CaseloadEvent>map(it -> new OwnerAssigned(programme, it, to, by, at)).toList();
    }

    @Override
    public Map<String, Object> answer(Known known, List<CaseloadEvent> events) {
        return Map.of("left", known.owned().size() - events.size());
    }
}
