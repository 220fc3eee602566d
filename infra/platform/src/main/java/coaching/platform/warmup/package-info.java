/// Makes the next start of a build faster. It serves speed only: who does not call it starts as before. Start with
/// [coaching.platform.warmup.WarmUp].
@NullMarked
package coaching.platform.warmup;

import org.jspecify.annotations.NullMarked;
