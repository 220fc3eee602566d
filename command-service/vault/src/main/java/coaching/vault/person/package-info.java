/// People by name. Start with [coaching.vault.person.People].
@NullMarked
package coaching.vault.person;

import org.jspecify.annotations.NullMarked;
