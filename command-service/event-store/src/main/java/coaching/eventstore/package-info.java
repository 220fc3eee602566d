/// A storage engine for Axon 5 on PostgreSQL, with dynamic consistency boundaries. It knows nothing of coaching.
///
/// Start with [coaching.eventstore.PostgresEventStorageEngine], the adapter to Axon. Beneath it `sequencer` writes and `log` reads;
/// neither knows more of Axon than its `Tag`.
@NullMarked
package coaching.eventstore;

import org.jspecify.annotations.NullMarked;
