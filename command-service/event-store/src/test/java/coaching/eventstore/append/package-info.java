@NullMarked
package coaching.eventstore.append;

import org.jspecify.annotations.NullMarked;
