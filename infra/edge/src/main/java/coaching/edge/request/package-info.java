/// Reads addresses, headers and parameters strictly, before anybody else does. Start with [Screen].
@NullMarked
package coaching.edge.request;

import org.jspecify.annotations.NullMarked;
