/// Keys, and what is encrypted with them. Start with [coaching.vault.key.DataKeys].
@NullMarked
package coaching.vault.key;

import org.jspecify.annotations.NullMarked;
