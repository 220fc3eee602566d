/// Keeps processes running, restarts those that end, stops them in order, and writes down how they are. Start with
/// [coaching.platform.supervision.Supervisor], then [coaching.platform.supervision.ManagedProcess].
@NullMarked
package coaching.platform.supervision;

import org.jspecify.annotations.NullMarked;
