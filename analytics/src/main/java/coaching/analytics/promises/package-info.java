/// The metrics of action items. Start with [PromisesKept].
@NullMarked
package coaching.analytics.promises;

import org.jspecify.annotations.NullMarked;
