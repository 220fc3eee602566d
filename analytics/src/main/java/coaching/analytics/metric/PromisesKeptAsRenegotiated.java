package coaching.analytics.metric;

import coaching.analytics.history.KnownHistory;
import coaching.analytics.measure.Measure;

import java.util.List;

/// M9b. The due date is the one in force as of the question, so a promise put off is not due yet.
final class PromisesKeptAsRenegotiated implements Metric {

    private static final About ABOUT = new About("M9b", 2, "Promises kept, as renegotiated", About.SHARE,
        "Share of the action items due in the window, by current due date, that were done on or before it.",
        "done at 24:00 of the current due date ÷ due in the window by the current date");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Measure compute(KnownHistory history, Question question) {
        return DuePromises.measure(history, question, item -> item.currentDue(question.asOf()),
            item -> item.doneBy(item.currentDue(question.asOf())));
    }

    @Override
    public List<Detail> details(Measure measure) {
        return DuePromises.details(measure);
    }
}
