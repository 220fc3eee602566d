/// Keeps what a caller wrote from looking like a line of the log. Start with [Escapes].
@NullMarked
package coaching.edge.log;

import org.jspecify.annotations.NullMarked;
