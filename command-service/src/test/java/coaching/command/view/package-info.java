/// Recording who looked, as the query service tells it.
@NullMarked
package coaching.command.view;

import org.jspecify.annotations.NullMarked;
