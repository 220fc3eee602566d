/// The two databases of the vault.
@NullMarked
package coaching.vault.database;

import org.jspecify.annotations.NullMarked;
