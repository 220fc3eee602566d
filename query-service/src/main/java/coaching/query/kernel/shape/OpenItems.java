package coaching.query.kernel.shape;

import coaching.analytics.history.ActionItem;
import coaching.analytics.history.AsOf;
import coaching.analytics.history.KnownHistory;

/// Promises that are neither kept nor dropped.
public final class OpenItems {

    public static int of(KnownHistory history, AsOf asOf) {
        return (int) history.actionItems().stream()
            .filter(item -> item.agreedBy(asOf) && item.state(asOf) == ActionItem.State.OPEN).count();
    }

    private OpenItems() {}
}
