/// Axon 4.13's JDBC storage engine, in a process of its own: its packages have the names of Axon 5's.
/// [coaching.benchmarks.axon4.Axon4] is started and commanded by the benchmarks.
@NullMarked
package coaching.benchmarks.axon4;

import org.jspecify.annotations.NullMarked;
