package coaching.command.history;

import coaching.command.past.Boundary;
import coaching.command.past.Fact;
import coaching.events.RelationshipFact;
import coaching.events.id.Id;
import coaching.events.id.RelationshipId;

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
