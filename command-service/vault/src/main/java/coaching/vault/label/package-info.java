/// What relationships are called. Start with [coaching.vault.label.Labels].
@NullMarked
package coaching.vault.label;

import org.jspecify.annotations.NullMarked;
