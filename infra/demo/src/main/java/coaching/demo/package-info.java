/// Believable organisations, played into Kept through its public HTTP API. Start with [Demo].
@NullMarked
package coaching.demo;

import org.jspecify.annotations.NullMarked;
