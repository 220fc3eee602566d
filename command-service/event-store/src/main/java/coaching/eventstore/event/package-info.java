/// What is stored, in bytes: events and the receipts of commands, their tags, their hashes, and how storing can fail. It knows no
/// framework but Axon's `Tag`. Start with [coaching.eventstore.event.StoredEvent] and [coaching.eventstore.event.NewEvent].
@NullMarked
package coaching.eventstore.event;

import org.jspecify.annotations.NullMarked;
