/// How much a request may be, how long it may take to arrive, and how many are worked on. Start with [RequestLimits].
@NullMarked
package coaching.edge.limits;

import org.jspecify.annotations.NullMarked;
