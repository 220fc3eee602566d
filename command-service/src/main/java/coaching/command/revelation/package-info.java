/// Showing names to auditors for a while, with a reason. Start with [RevealNames].
@NullMarked
package coaching.command.revelation;

import org.jspecify.annotations.NullMarked;
