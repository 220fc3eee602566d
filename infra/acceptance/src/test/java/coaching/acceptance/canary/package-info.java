/// Looks for unique words in whatever a running Kept leaves behind.
@NullMarked
package coaching.acceptance.canary;

import org.jspecify.annotations.NullMarked;
