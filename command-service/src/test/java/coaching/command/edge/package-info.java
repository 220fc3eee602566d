/// The edge as this service has it, over real sockets.
@NullMarked
package coaching.command.edge;

import org.jspecify.annotations.NullMarked;
