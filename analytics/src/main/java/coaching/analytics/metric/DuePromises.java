package coaching.analytics.metric;

import coaching.analytics.history.ActionItem;
import coaching.analytics.history.AsOf;
import coaching.analytics.history.KnownHistory;
import coaching.analytics.history.Lifecycle;
import coaching.analytics.measure.Exclusion;
import coaching.analytics.measure.Measure;
import coaching.analytics.measure.Tally;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// Of the promises that were due, how many were kept: what "due" and "kept" mean is the metric's.
///
/// A promise is due when its date is over, at 24:00 in the owner's zone. A dropped promise stays due: who drops it has
/// not kept it. What would fall due after the closing of the relationship is not counted.
final class DuePromises {

    private final KnownHistory history;
    private final Question question;
    private final Tally tally = new Tally(Measure.Reading.RATIO);

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
        for (var item : history.actionItems()) {
            if (item.agreedBy(question.asOf())) {
                var left = leftOut(item, due.apply(item));
                left.ifPresentOrElse(tally::exclude, () -> {
                    tally.add(kept.test(item) ? 1 : 0, 1);
                    counted.add(item);
                });
            }
        }
        return Basis.ofItems(history, counted, question.asOf(), tally);
    }

    private Optional<Exclusion> leftOut(ActionItem item, LocalDate due) {
        AsOf asOf = question.asOf();
        var closed = history.lifecycle().closed();
        var day = (int) due.toEpochDay();
        if (closed != null && Lifecycle.reached(closed, asOf) && day > closed.day()) {
            return Optional.of(Exclusion.AFTER_CLOSING);
        } else if (!item.over(due, asOf)) {
            return Optional.of(Exclusion.NOT_YET_DUE);
        }
        return question.window().all() || question.window().contains(day, asOf.dayIn(item.zone()))
            ? Optional.empty()
            : Optional.of(Exclusion.OUTSIDE_WINDOW);
    }
}
