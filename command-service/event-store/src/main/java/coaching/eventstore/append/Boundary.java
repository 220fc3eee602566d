package coaching.eventstore.append;

import coaching.eventstore.event.Criterion;

import java.util.List;

/// A consistency boundary as an append condition: the append fails if any event after the marker matches any criterion.
public record Boundary(long marker, List<Criterion> criteria) {

    /// Nothing can be in the way.
    public static final Boundary NONE = new Boundary(0, List.of());

    public Boundary {
        criteria = List.copyOf(criteria);
    }

    /// The same, once everything up to a position is known to be harmless.
    public Boundary checkedTo(long position) {
        return new Boundary(Math.max(marker, position), criteria);
    }
}
