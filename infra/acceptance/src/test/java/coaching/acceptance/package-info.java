/// The whole of Kept, started as a user starts it and looked at from outside. Start with [Product].
@NullMarked
package coaching.acceptance;

import org.jspecify.annotations.NullMarked;
