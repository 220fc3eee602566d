package coaching.query.kernel.figure;

import coaching.analytics.metric.Detail;
import org.jspecify.annotations.Nullable;

/// What a further figure of a metric is.
///
/// @param of what a percentile is taken of, absent for other figures
/// @param quantile which percentile, from 0 to 1
/// @param part whether it and the other parts together are everything the metric counts
public record DetailDescription(String name, String unit, @Nullable String of, @Nullable Double quantile,
                                boolean part) {

    public static DetailDescription of(Detail detail) {
        var percentile = detail.percentile();
        return new DetailDescription(detail.name(), detail.unit().key(), percentile == null ? null : percentile.of(),
            percentile == null ? null : percentile.q(), detail.part());
    }
}
