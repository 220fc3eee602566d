@NullMarked
package coaching.command.people;

import org.jspecify.annotations.NullMarked;
