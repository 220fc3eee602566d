/// The log as it lies in PostgreSQL: what is stored, how it is hashed, read and verified. It knows no framework but
/// Axon's `Tag`. Start with [coaching.eventstore.log.StoredEvent] and [coaching.eventstore.log.EventLog].
@NullMarked
package coaching.eventstore.log;

import org.jspecify.annotations.NullMarked;
