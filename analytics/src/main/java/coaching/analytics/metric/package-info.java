/// One metric per file, each a pure and versioned function of a known history and a [Question]. Start with
/// [Metric]; the list is in [Metrics].
@NullMarked
package coaching.analytics.metric;

import org.jspecify.annotations.NullMarked;
