/// What somebody may act as, and what that allows. Start with [Role].
@NullMarked
package coaching.events.role;

import org.jspecify.annotations.NullMarked;
