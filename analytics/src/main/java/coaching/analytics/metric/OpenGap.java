package coaching.analytics.metric;

import coaching.analytics.history.KnownHistory;
import coaching.analytics.measure.Measure;
import coaching.analytics.measure.Tally;

import java.util.List;
import java.util.Optional;

/// The gap no session has ended yet, as the metrics count it.
///
/// @param start day of the last session that counts
/// @param end day of as-of, or of the closing
/// @param active days of it that were not paused
/// @param late over what was agreed: exactly then M1 counts it, and M2 its days since
public record OpenGap(int start, int end, int active, boolean late) {

    /// Empty without a session, and while no active day has passed since the last.
    public static Optional<OpenGap> of(KnownHistory history, Question question) {
        var tally = new Tally(Measure.Reading.RATIO);
        var gaps = Gaps.of(history, question, tally);
        return gaps.last().map(gap -> new OpenGap(gap.start(), gap.end(), gap.active(),
            gaps.judged(List.of(gap), tally).stream().anyMatch(it -> !it.onTime())));
    }
}
