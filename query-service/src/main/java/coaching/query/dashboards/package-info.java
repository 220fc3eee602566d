/// Suppressed figures of whole programmes as SQL views, for dashboards. Start with [FiguresProjection].
@NullMarked
package coaching.query.dashboards;

import org.jspecify.annotations.NullMarked;
