/// How far has this relationship come, from proposal to ending? Start with [Progress].
@NullMarked
package coaching.analytics.progress;

import org.jspecify.annotations.NullMarked;
