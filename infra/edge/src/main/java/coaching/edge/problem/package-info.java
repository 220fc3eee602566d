/// What is refused, as problem+json: one shape in all services. Start with [RequestRule].
@NullMarked
package coaching.edge.problem;

import org.jspecify.annotations.NullMarked;
