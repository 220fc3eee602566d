/// What holds of every metric. Start with [MetricLaws].
@NullMarked
package coaching.analytics.laws;

import org.jspecify.annotations.NullMarked;
