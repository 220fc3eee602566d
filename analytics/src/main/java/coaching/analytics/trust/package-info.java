/// The metrics of how far the record can be trusted.
@NullMarked
package coaching.analytics.trust;

import org.jspecify.annotations.NullMarked;
