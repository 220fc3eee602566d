/// A vault on databases of its own.
@NullMarked
package coaching.vault.testing;

import org.jspecify.annotations.NullMarked;
