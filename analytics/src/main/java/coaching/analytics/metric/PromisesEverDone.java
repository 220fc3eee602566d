package coaching.analytics.metric;

import coaching.analytics.history.ActionItem;
import coaching.analytics.history.KnownHistory;
import coaching.analytics.measure.Measure;

import java.util.List;

/// M9c. Done late is done; what was completed once stays so when it is reopened.
final class PromisesEverDone implements Metric {

    private static final About ABOUT = new About("M9c", 2, "Promises ever done", About.SHARE,
        "Share of the action items due in the window, by original due date, that were done at all, late or not.",
        "completed at any time up to as-of ÷ due in the window by the original date");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Measure compute(KnownHistory history, Question question) {
        return DuePromises.measure(history, question, ActionItem::originalDue, item -> item.everDone(question.asOf()));
    }

    @Override
    public List<Detail> details(Measure measure) {
        return DuePromises.details(measure);
    }
}
