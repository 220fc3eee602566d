package coaching.analytics.rhythm;

import coaching.analytics.history.KnownHistory;
import coaching.analytics.measure.Exclusion;
import coaching.analytics.measure.MeasureBuilder;
import coaching.analytics.metric.Question;

/// Which relationships run as of the question, those that rest among them. Without one of its members none does.
final class Running {

    /// Whether it runs. One that does not is noted in the measure.
    static boolean noted(KnownHistory history, Question question, MeasureBuilder builder) {
        return switch (history.lifecycle().state(question.asOf())) {
            case ACTIVE -> {
                var left = history.participants().stream().anyMatch(it -> question.absent(it, question.asOf().last()));
                if (left) {
                    builder.exclude(Exclusion.MEMBER_LEFT);
                }
                yield !left;
            }
            case CLOSED -> {
                builder.exclude(Exclusion.CLOSED);
                yield false;
            }
            case PROPOSED -> {
                builder.exclude(Exclusion.NOT_ACTIVE);
                yield false;
            }
            case DECLINED, UNKNOWN -> false;
        };
    }

    private Running() {}
}
