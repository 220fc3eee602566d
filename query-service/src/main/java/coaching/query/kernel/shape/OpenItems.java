package coaching.query.kernel.shape;

import coaching.analytics.history.ActionItem;
import coaching.analytics.history.AsOf;
import coaching.analytics.history.KnownHistory;
import coaching.analytics.history.Lifecycle;

/// Promises that are neither kept nor dropped while the relationship is not over.
public final class OpenItems {

    public static int of(KnownHistory history, AsOf asOf) {
        if (history.lifecycle().state(asOf) == Lifecycle.State.CLOSED) {
            return 0;
        }
        return (int) history.actionItems().stream()
            .filter(item -> item.agreedBy(asOf) && item.state(asOf) == ActionItem.State.OPEN).count();
    }

    private OpenItems() {}
}
