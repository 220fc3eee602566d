/// Signing in with a passkey, and the passkeys of a person. Start with [Passkeys].
@NullMarked
package coaching.issuer.passkey;

import org.jspecify.annotations.NullMarked;
