/// How far behind may the answers be, and which events could not be read? Start with [FreshnessController].
@NullMarked
package coaching.query.freshness;

import org.jspecify.annotations.NullMarked;
