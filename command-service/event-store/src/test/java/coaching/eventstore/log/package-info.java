@NullMarked
package coaching.eventstore.log;

import org.jspecify.annotations.NullMarked;
