/// How often signing in may be tried. Start with [SignInTries].
@NullMarked
package coaching.issuer.limit;

import org.jspecify.annotations.NullMarked;
