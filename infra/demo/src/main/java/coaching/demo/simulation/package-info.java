/// Invents an organisation, its relationships and their histories, and sends them to a running Kept. Start with
/// [coaching.demo.simulation.Simulation], then [coaching.demo.simulation.History].
@NullMarked
package coaching.demo.simulation;

import org.jspecify.annotations.NullMarked;
