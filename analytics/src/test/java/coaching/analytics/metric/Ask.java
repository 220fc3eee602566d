package coaching.analytics.metric;

import coaching.analytics.catalogue.Metrics;
import coaching.analytics.measure.Measure;
import coaching.testing.story.Story;

import static coaching.analytics.story.Histories.asOf;
import static coaching.analytics.story.Histories.history;

/// Asks a metric about a story.
public final class Ask {

    public static Measure ask(String metric, Story story, int asOf) {
        return ask(metric, story, asOf(story, asOf));
    }

    public static Measure ask(String metric, Story story, Question question) {
        return Metrics.find(metric).orElseThrow().measure(history(story), question);
    }

    private Ask() {}
}
