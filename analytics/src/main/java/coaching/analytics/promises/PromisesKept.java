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

/// M9, percent plan complete. What stood completed at the end of the original due date was kept, reopened later or not;
/// what was reopened before and not completed again by then was not.
public final class PromisesKept implements Metric {

    private static final About ABOUT = new About("M9", 2, "Promises kept", Unit.RATIO, Direction.MORE_IS_BETTER,
        Group.PROMISES, Scope.RELATIONSHIP, new Noun("promise due", "promises due"),
        "Share of the action items due in the window that were done on or before their original due date.",
        "done at 24:00 of the original due date ÷ due in the window by the original date");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Measure compute(KnownHistory history, Question question) {
        return DuePromises.measure(history, question, ActionItem::originalDue, item -> item.doneBy(item.originalDue()));
    }

    @Override
    public List<Detail> details(Measure measure) {
        return DuePromises.details(measure);
    }
}
