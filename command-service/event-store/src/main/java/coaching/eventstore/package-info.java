/// A storage engine for Axon 5 on PostgreSQL, with dynamic consistency boundaries. It knows nothing of coaching.
///
/// Start with [coaching.eventstore.PostgresEventStorageEngine], the adapter to Axon. Beneath it `sequencer` writes what
/// waits in `append`, and `log` reads; both work on the rows of `block`, which hold what `event` describes. None of them knows more of
/// Axon than its `Tag`.
@NullMarked
package coaching.eventstore;

import org.jspecify.annotations.NullMarked;
