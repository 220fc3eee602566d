package coaching.eventstore;

import coaching.eventstore.append.Boundary;
import coaching.eventstore.event.Criterion;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;

import java.util.List;
import java.util.Set;

import static java.util.stream.Collectors.toUnmodifiableSet;

/// Axon's conditions in the words of the log.
final class Criteria {

    private static final QualifiedName NO_SUCH_TYPE = new QualifiedName("no.such.type");

    static Boundary boundary(AppendCondition condition) {
        return condition.consistencyMarker().equals(ConsistencyMarker.INFINITY) ? Boundary.NONE
            : new Boundary(Math.max(0, GlobalIndexConsistencyMarker.position(condition.consistencyMarker())),
                list(condition.criteria()));
    }

    /// `flatten` loses an alternative without restriction, so ask first: what matches an unknown type without tags matches all.
    static List<Criterion> list(EventCriteria criteria) {
        if (criteria.matches(NO_SUCH_TYPE, Set.of())) {
            return List.of(Criterion.ANY);
        }
        return criteria.flatten().stream()
            .map(one -> new Criterion(one.types().stream().map(QualifiedName::fullName).collect(toUnmodifiableSet()),
                one.tags()))
            .toList();
    }

    private Criteria() {}
}
