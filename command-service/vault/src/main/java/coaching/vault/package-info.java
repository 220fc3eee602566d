/// What must be erasable, apart from the log: people, encrypted with a key of their own. Start with
/// [coaching.vault.Vault].
@NullMarked
package coaching.vault;

import org.jspecify.annotations.NullMarked;
