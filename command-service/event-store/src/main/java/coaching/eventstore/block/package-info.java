/// The rows of the log, many events each, and the index that finds them by tag or command key. Start with
/// [coaching.eventstore.block.Block], then [coaching.eventstore.block.BlockIndex].
@NullMarked
package coaching.eventstore.block;

import org.jspecify.annotations.NullMarked;
