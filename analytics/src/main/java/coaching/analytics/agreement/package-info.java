/// The metrics of how relationships come about.
@NullMarked
package coaching.analytics.agreement;

import org.jspecify.annotations.NullMarked;
