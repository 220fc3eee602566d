/// The programs behind `infra/up` and `infra/down`. Start at [Up][coaching.platform.up.Up]; the order in which everything starts is in
/// [Installation][coaching.platform.up.Installation].
@NullMarked
package coaching.platform.up;

import org.jspecify.annotations.NullMarked;
