package coaching.query.kernel.figure;

import coaching.analytics.metric.Direction;
import coaching.analytics.metric.Group;
import coaching.analytics.metric.Metric;
import coaching.analytics.metric.Noun;
import coaching.analytics.metric.Scope;
import org.jspecify.annotations.Nullable;

/// How to show a metric's numbers, in the metric's own words.
///
/// @param unitText the unit as people read it
/// @param counted what the denominator counts
/// @param caption how to read a number that is no share, absent where unit and name say it
/// @param group the section of a board it belongs to
/// @param scope whether it says something of a single relationship
public record MetricDescription(String unitText, Direction direction, Noun counted, @Nullable String caption,
                                Group group, String groupTitle, Scope scope) {

    public static MetricDescription of(Metric metric) {
        var about = metric.about();
        return new MetricDescription(about.unit().text(), about.direction(), about.counted(), about.caption(),
            about.group(), about.group().title(), about.scope());
    }
}
