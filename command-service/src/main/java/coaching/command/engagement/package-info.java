/// Whether people have room for one more relationship. Every decision after which one more runs asks this, so it is
/// shared by the features that make one run. Start with [Candidate].
@NullMarked
package coaching.command.engagement;

import org.jspecify.annotations.NullMarked;
