/// The edge as this service has it, over real sockets.
@NullMarked
package coaching.query.edge;

import org.jspecify.annotations.NullMarked;
