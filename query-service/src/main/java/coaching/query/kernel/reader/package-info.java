/// Who asks, and what their roles let them ask. Start with [Reader].
@NullMarked
package coaching.query.kernel.reader;

import org.jspecify.annotations.NullMarked;
