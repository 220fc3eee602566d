/// Which command keys were used before, as far as it is known without asking the index. Start with
/// [coaching.eventstore.keys.UsedKeys]. What the index has not got yet is in [coaching.eventstore.keys.RecentKeys].
@NullMarked
package coaching.eventstore.keys;

import org.jspecify.annotations.NullMarked;
