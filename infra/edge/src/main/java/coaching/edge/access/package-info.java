/// Who calls, and what they may do. Start with [AccessTable] and [Caller].
@NullMarked
package coaching.edge.access;

import org.jspecify.annotations.NullMarked;
