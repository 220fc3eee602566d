/// What is known of a programme, kept folded in memory and extended as facts arrive. Start with [Programmes].
@NullMarked
package coaching.query.kernel.facts;

import org.jspecify.annotations.NullMarked;
