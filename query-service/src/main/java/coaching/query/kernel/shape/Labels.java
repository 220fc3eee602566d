package coaching.query.kernel.shape;

import coaching.analytics.history.KnownHistory;
import coaching.events.RelationshipEvent.RelationshipProposed;

import java.util.Objects;

/// What a relationship is called.
public final class Labels {

    public static String of(KnownHistory history) {
        var proposed = history.lifecycle().proposed();
        return proposed != null && proposed.event() instanceof RelationshipProposed event
            ? Objects.requireNonNullElse(event.label(), "")
            : "";
    }

    private Labels() {}
}
