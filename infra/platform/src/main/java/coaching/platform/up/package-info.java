/// What stands behind `infra/up`: starts every part of Kept as a process, keeps it running, stops it in order.
/// Start at [Up][coaching.platform.up.Up]; the order of things is in [Supervisor][coaching.platform.up.Supervisor].
@NullMarked
package coaching.platform.up;

import org.jspecify.annotations.NullMarked;
