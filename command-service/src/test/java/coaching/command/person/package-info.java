@NullMarked
package coaching.command.person;

import org.jspecify.annotations.NullMarked;
