package coaching.command.importing;

import coaching.chronology.Corrections;
import coaching.command.kernel.Command;
import coaching.command.kernel.Provenance;
import coaching.command.kernel.Scope;
import coaching.command.past.Boundary;
import coaching.command.past.Fact;
import coaching.command.past.Past;
import coaching.events.CorrectionEvent.CorrectionReason;
import coaching.events.CorrectionEvent.FactCorrected;
import coaching.events.EffectiveAt;
import coaching.events.SessionEvent.SessionHeld;
import coaching.events.Subject;
import coaching.events.Tag;
import coaching.events.id.EventId;
import coaching.events.id.ProgrammeId;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Takes an import back: every fact it recorded that still stands is withdrawn, all in one append. Also after a
/// closure. What somebody moved meanwhile is withdrawn too; what somebody withdrew stays as it is.
///
/// @param imported the ids of the events of the import
record ReverseImport(ProgrammeId programme, String importId, Set<EventId> imported,
                     EffectiveAt at) implements Command<List<Fact>, FactCorrected> {

    private static final String HELD = SessionHeld.class.getSimpleName();
    private static final String CORRECTED = FactCorrected.class.getSimpleName();

    @Override
    public Scope scope() {
        return Scope.of(programme);
    }

    @Override
    public List<Fact> source(Past past) {
        return past.of(new Boundary<>(Set.of(Tag.of(programme)), Set.of(HELD, CORRECTED), facts -> facts));
    }

    @Override
    public List<FactCorrected> decide(List<Fact> facts) {
        var corrections = Corrections.of(facts);
        var compensations = new ArrayList<FactCorrected>();
        for (var fact : facts) {
            if (!corrections.withdrawn(fact.id()) && imported.contains(fact.id())
                && fact.event() instanceof SessionHeld held) {
                compensations.add(withdrawn(fact.id(), held));
            }
        }
        return compensations;
    }

    @Override
    public Provenance provenance(List<Fact> facts, FactCorrected event, Provenance ofRequest) {
        return ofRequest.correlated(ImportMeetings.correlation(importId));
    }

    @Override
    public Map<String, Object> answer(List<Fact> facts, List<FactCorrected> events) {
        return Map.of("importId", importId, "withdrawn", events.size(), "withdrawnBefore",
            imported.size() - events.size());
    }

    private FactCorrected withdrawn(EventId id, SessionHeld held) {
        return new FactCorrected(programme, held.relationship(), id, Subject.of(held), HELD, Set.of(), null,
            CorrectionReason.IMPORT_REVERSED, at);
    }
}
