@NullMarked
package coaching.eventstore.event;

import org.jspecify.annotations.NullMarked;
