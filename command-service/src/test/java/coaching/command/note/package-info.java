/// What only coordinators read.
@NullMarked
package coaching.command.note;

import org.jspecify.annotations.NullMarked;
