/// What it takes to be shown names, and how long they are shown.
@NullMarked
package coaching.command.revelation;

import org.jspecify.annotations.NullMarked;
