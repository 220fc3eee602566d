package coaching.analytics.promises;

import coaching.analytics.history.KnownHistory;
import coaching.analytics.measure.Measure;
import coaching.analytics.metric.About;
import coaching.analytics.metric.Detail;
import coaching.analytics.metric.Direction;
import coaching.analytics.metric.Group;
import coaching.analytics.metric.Metric;
import coaching.analytics.metric.Noun;
import coaching.analytics.metric.Question;
import coaching.analytics.metric.Scope;
import coaching.analytics.metric.Unit;

import java.util.List;

/// M9b. The due date is the one in force as of the question, so a promise put off is not due yet.
public final class PromisesKeptAsRenegotiated implements Metric {

    private static final About ABOUT = new About("M9b", 2, "Promises kept, as renegotiated", Unit.RATIO,
        Direction.NEITHER,
        Group.PROMISES, Scope.RELATIONSHIP, new Noun("promise due", "promises due"),
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
