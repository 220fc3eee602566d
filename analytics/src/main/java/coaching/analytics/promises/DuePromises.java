package coaching.analytics.promises;

import coaching.analytics.history.ActionItem;
import coaching.analytics.history.AsOf;
import coaching.analytics.history.KnownHistory;
import coaching.analytics.history.Lifecycle;
import coaching.analytics.measure.Exclusion;
import coaching.analytics.measure.Measure;
import coaching.analytics.measure.MeasureBuilder;
import coaching.analytics.metric.Detail;
import coaching.analytics.metric.Question;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// Of the promises that were due, how many were kept: what "due" and "kept" mean is the metric's.
///
/// A promise is due when its date is over, at 24:00 in the owner's zone. A dropped promise stays due: who drops it has
/// not kept it, and is named beside. What would fall due after the closing of the relationship, or after its owner
/// left, is not counted.
final class DuePromises {

    private static final String DROPPED = "of which dropped";

    private final KnownHistory history;
    private final Question question;
    private final MeasureBuilder builder = new MeasureBuilder(Measure.Reading.RATIO);

    static Measure measure(KnownHistory history, Question question, Function<ActionItem, LocalDate> due,
                           Predicate<ActionItem> kept) {
        return new DuePromises(history, question).measure(due, kept);
    }

    private DuePromises(KnownHistory history, Question question) {
        this.history = history;
        this.question = question;
    }

    private Measure measure(Function<ActionItem, LocalDate> due, Predicate<ActionItem> kept) {
        var counted = new ArrayList<ActionItem>(history.actionItems().size());
        var others = new ArrayList<ActionItem>(0);
        for (var item : history.actionItems()) {
            if (item.agreedBy(question.asOf())) {
                var left = leftOut(item, due.apply(item));
                left.ifPresent(builder::exclude);
                (left.isPresent() ? others : counted).add(item);
                if (left.isEmpty()) {
                    count(item, kept.test(item));
                }
            }
        }
        return OwnedItems.measure(history, question, counted, others, builder);
    }

    private void count(ActionItem item, boolean kept) {
        builder.add(kept ? 1 : 0, 1);
        if (item.state(question.asOf()) == ActionItem.State.DROPPED) {
            builder.count(DROPPED, 1, Set.of(item.terms().owner()));
        }
    }

    static List<Detail> details(Measure measure) {
        return List.of(Detail.ofWhich(measure, DROPPED));
    }

    private Optional<Exclusion> leftOut(ActionItem item, LocalDate due) {
        AsOf asOf = question.asOf();
        var closed = history.lifecycle().closed();
        var day = (int) due.toEpochDay();
        if (closed != null && Lifecycle.reached(closed, asOf) && day > closed.day()) {
            return Optional.of(Exclusion.AFTER_CLOSING);
        } else if (ownerLeft(item, due)) {
            return Optional.of(Exclusion.OWNER_LEFT);
        } else if (!item.over(due, asOf)) {
            return Optional.of(Exclusion.NOT_YET_DUE);
        }
        return question.looksAt(day, item.zone()) ? Optional.empty() : Optional.of(Exclusion.OUTSIDE_WINDOW);
    }

    /// Whether the owner was gone when the day of it began, and has not come back since.
    private boolean ownerLeft(ActionItem item, LocalDate due) {
        if (!question.presence().everLeft(item.terms().owner())) {
            return false;
        }
        var before = due.atStartOfDay(item.zone()).toInstant().minusNanos(1);
        var last = question.asOf().last();
        return question.absent(item.terms().owner(), before.isBefore(last) ? before : last);
    }
}
