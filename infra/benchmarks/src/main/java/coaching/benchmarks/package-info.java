/// Measures what the README claims, against what else one could do. Start with [coaching.benchmarks.Bench].
@NullMarked
package coaching.benchmarks;

import org.jspecify.annotations.NullMarked;
