/// Fills Kept through its public HTTP API, with invented organisations or with the groups of a real history.
/// Start with [Demo].
@NullMarked
package coaching.demo;

import org.jspecify.annotations.NullMarked;
