/// Who may ask what. Start with [AccessTable]; what a reader may see of one programme is [Reader]'s.
@NullMarked
package coaching.query.kernel.access;

import org.jspecify.annotations.NullMarked;
