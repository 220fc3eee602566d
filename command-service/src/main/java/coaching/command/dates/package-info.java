/// When things happened, as requests say it, and in which order they may have. Start with [Dates].
@NullMarked
package coaching.command.dates;

import org.jspecify.annotations.NullMarked;
