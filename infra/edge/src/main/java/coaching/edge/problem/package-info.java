/// Refusals made before a service is asked, as problem+json. Start with [EdgeRule].
@NullMarked
package coaching.edge.problem;

import org.jspecify.annotations.NullMarked;
