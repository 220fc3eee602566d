package coaching.query.relationship;

import coaching.analytics.history.KnownHistory;
import coaching.analytics.meetings.Gaps;
import coaching.analytics.metric.Question;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// The gap no session has ended yet.
///
/// @param from day of the last session that counts
/// @param to day of as-of, or of the closing
/// @param days active days of it
/// @param late over the agreed interval and tolerance, and so counted against the relationship
record SinceLast(LocalDate from, LocalDate to, int days, boolean late) {

    static @Nullable SinceLast of(KnownHistory history, Question question) {
        return Gaps.open(history, question).map(gap -> new SinceLast(LocalDate.ofEpochDay(gap.start()),
            LocalDate.ofEpochDay(gap.end()), gap.active(), gap.late())).orElse(null);
    }
}
