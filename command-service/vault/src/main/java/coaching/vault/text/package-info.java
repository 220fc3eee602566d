/// What members write for each other, and coordinators for themselves. Start with [coaching.vault.text.Texts].
@NullMarked
package coaching.vault.text;

import org.jspecify.annotations.NullMarked;
