/// Histories to test with: told by hand in [Story], made up at random in [RandomStories].
@NullMarked
package coaching.analytics.story;

import org.jspecify.annotations.NullMarked;
