/// A relationship's history step by step, for the timeline. Start with [Replay].
@NullMarked
package coaching.analytics.replay;

import org.jspecify.annotations.NullMarked;
