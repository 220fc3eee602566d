/// What happened in a relationship, step by step, on both clocks? Start with [ReplayController].
@NullMarked
package coaching.query.replay;

import org.jspecify.annotations.NullMarked;
