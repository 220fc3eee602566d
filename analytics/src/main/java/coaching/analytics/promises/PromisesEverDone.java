package coaching.analytics.promises;

import coaching.analytics.history.ActionItem;
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

/// M9c. Done late is done; what was completed once stays so when it is reopened.
public final class PromisesEverDone implements Metric {

    private static final About ABOUT = new About("M9c", 2, "Promises ever done", Unit.RATIO, Direction.MORE_IS_BETTER,
        Group.PROMISES, Scope.RELATIONSHIP, new Noun("promise due", "promises due"),
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
