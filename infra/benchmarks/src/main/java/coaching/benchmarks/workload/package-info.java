/// What is measured against: writers that append, facts and topics that are read. Start with
/// [coaching.benchmarks.workload.Writers] and [coaching.benchmarks.workload.ManyFacts].
@NullMarked
package coaching.benchmarks.workload;

import org.jspecify.annotations.NullMarked;
