@NullMarked
package coaching.eventstore.keys;

import org.jspecify.annotations.NullMarked;
