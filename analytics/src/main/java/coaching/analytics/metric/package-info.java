/// What a metric is: a pure and versioned function of a known history and a [Question]. Start with [Metric]; each is a
/// file in the package of its subject, and the catalogue lists them.
@NullMarked
package coaching.analytics.metric;

import org.jspecify.annotations.NullMarked;
