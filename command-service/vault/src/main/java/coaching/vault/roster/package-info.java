/// Who takes part where, by ids. Start with [coaching.vault.roster.Roster].
@NullMarked
package coaching.vault.roster;

import org.jspecify.annotations.NullMarked;
