/// The metrics of when people meet. Start with [TimeCovered], the headline.
@NullMarked
package coaching.analytics.rhythm;

import org.jspecify.annotations.NullMarked;
