/// Issuers of tokens as tests need them: well, unsteady or gone. Start with [UnsteadyIssuer].
@NullMarked
package coaching.testing.issuer;

import org.jspecify.annotations.NullMarked;
