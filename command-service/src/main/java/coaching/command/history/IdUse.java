package coaching.command.history;

import coaching.command.kernel.Boundary;
import coaching.command.kernel.Fact;
import coaching.events.Id;
import coaching.events.RelationshipFact;
import coaching.events.RelationshipId;

import java.util.List;
import java.util.Set;

import static coaching.command.history.HistoryRefusal.ID_IN_USE;
import static java.util.stream.Collectors.toUnmodifiableSet;

/// Which relationships know an id. Clients choose ids, so that two may choose the same; then the second is told,
/// or two people's sessions would mix.
public record IdUse(Set<RelationshipId> relationships) {

    public static Boundary<IdUse> of(Class<? extends RelationshipFact> family, Id id) {
        return Boundary.ofFacts(family, IdUse::of, id);
    }

    public void requireOnlyIn(RelationshipId relationship) {
        ID_IN_USE.when(!Set.of(relationship).containsAll(relationships));
    }

    private static IdUse of(List<Fact> facts) {
        return new IdUse(facts.stream().map(Fact::event)
            .filter(RelationshipFact.class::isInstance)
            .map(event -> ((RelationshipFact) event).relationship())
            .collect(toUnmodifiableSet()));
    }
}
