@NullMarked
package coaching.command.participant;

import org.jspecify.annotations.NullMarked;
