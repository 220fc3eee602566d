/// Starts a service that waits for what it cannot reach.
@NullMarked
package coaching.edge.start;

import org.jspecify.annotations.NullMarked;
