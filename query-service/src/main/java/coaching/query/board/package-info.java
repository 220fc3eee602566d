/// How is a programme doing, as of any day, as known then or now? Start with [BoardController].
@NullMarked
package coaching.query.board;

import org.jspecify.annotations.NullMarked;
