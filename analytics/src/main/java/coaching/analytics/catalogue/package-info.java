/// Every metric of this release. Start with [Metrics].
@NullMarked
package coaching.analytics.catalogue;

import org.jspecify.annotations.NullMarked;
