/// The accounts of the embedded issuer. Start with [Accounts].
@NullMarked
package coaching.issuer.account;

import org.jspecify.annotations.NullMarked;
