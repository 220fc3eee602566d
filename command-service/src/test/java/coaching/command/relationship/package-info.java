@NullMarked
package coaching.command.relationship;

import org.jspecify.annotations.NullMarked;
