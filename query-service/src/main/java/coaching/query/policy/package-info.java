/// What does a programme ask of its relationships, and what would another policy change? Start with [PolicyController].
@NullMarked
package coaching.query.policy;

import org.jspecify.annotations.NullMarked;
