/// Why questions are not answered. Start with [QueryRule].
@NullMarked
package coaching.query.kernel.problem;

import org.jspecify.annotations.NullMarked;
