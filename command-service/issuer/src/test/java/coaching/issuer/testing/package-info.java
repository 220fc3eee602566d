/// The issuer by itself, with one address beside it that tells what a token says. Start with [AnyIssuer].
@NullMarked
package coaching.issuer.testing;

import org.jspecify.annotations.NullMarked;
