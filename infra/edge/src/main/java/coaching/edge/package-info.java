/// What both services do to a request before any code of theirs sees it. Start with [EdgeConfiguration].
@NullMarked
package coaching.edge;

import org.jspecify.annotations.NullMarked;
