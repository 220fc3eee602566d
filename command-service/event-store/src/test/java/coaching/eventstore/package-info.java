@NullMarked
package coaching.eventstore;

import org.jspecify.annotations.NullMarked;
