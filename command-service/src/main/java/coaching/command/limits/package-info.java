/// How much a request may be, and how many at once. Start with [BodyLimit] and [InFlight].
@NullMarked
package coaching.command.limits;

import org.jspecify.annotations.NullMarked;
