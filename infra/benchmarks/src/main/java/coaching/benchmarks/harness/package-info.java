/// What every benchmark needs: its interface, its figures, the memory that is in use. Start with
/// [coaching.benchmarks.harness.Benchmark].
@NullMarked
package coaching.benchmarks.harness;

import org.jspecify.annotations.NullMarked;
