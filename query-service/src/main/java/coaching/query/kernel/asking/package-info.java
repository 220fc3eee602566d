/// How a question is put: as of when, as known when, by whose clock. Start with [Asked].
@NullMarked
package coaching.query.kernel.asking;

import org.jspecify.annotations.NullMarked;
