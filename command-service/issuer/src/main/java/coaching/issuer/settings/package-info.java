/// What signing in is configured with. Start with [IssuerSettings].
@NullMarked
package coaching.issuer.settings;

import org.jspecify.annotations.NullMarked;
