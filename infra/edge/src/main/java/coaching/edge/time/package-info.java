/// The one reader of days and moments that callers write. Start with [TimeText].
@NullMarked
package coaching.edge.time;

import org.jspecify.annotations.NullMarked;
