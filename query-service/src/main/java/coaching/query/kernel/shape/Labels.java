package coaching.query.kernel.shape;

import coaching.analytics.history.KnownHistory;
import coaching.events.RelationshipEvent.RelationshipProposed;

/// What a relationship is called.
public final class Labels {

    public static String of(KnownHistory history) {
        var proposed = history.lifecycle().proposed();
        return proposed != null && proposed.event() instanceof RelationshipProposed event ? event.label() : "";
    }

    private Labels() {}
}
