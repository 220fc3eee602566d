/// How a number is shown, and when it is not. Start with [Figure].
@NullMarked
package coaching.query.kernel.figure;

import org.jspecify.annotations.NullMarked;
