package coaching.analytics.metric;

import java.util.OptionalDouble;

/// A further figure that belongs to a metric, such as a percentile beside a share.
public record Detail(String name, OptionalDouble value, String unit) {}
