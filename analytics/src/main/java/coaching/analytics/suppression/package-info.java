/// Which figures may be shown without showing a person. Start with [Suppression].
@NullMarked
package coaching.analytics.suppression;

import org.jspecify.annotations.NullMarked;
