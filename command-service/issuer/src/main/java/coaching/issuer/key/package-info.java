/// The keys that tokens are signed with. Start with [SigningKeys].
@NullMarked
package coaching.issuer.key;

import org.jspecify.annotations.NullMarked;
