package coaching.analytics.metric;

import coaching.analytics.measure.Measure;
import coaching.analytics.story.Story;

/// Asks a metric about a story.
final class Ask {

    static Measure ask(String metric, Story story, int asOf) {
        return ask(metric, story, story.asOf(asOf));
    }

    static Measure ask(String metric, Story story, Question question) {
        return Metrics.named(metric).measure(story.history(), question);
    }

    private Ask() {}
}
