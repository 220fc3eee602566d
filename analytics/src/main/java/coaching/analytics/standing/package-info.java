/// Is this relationship on track? Plain rules that add up and print their reason. Start with [Standing].
@NullMarked
package coaching.analytics.standing;

import org.jspecify.annotations.NullMarked;
