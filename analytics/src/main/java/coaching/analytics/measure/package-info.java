/// What a metric returns: counts that add up, and a value presented last. Start with [Measure].
@NullMarked
package coaching.analytics.measure;

import org.jspecify.annotations.NullMarked;
