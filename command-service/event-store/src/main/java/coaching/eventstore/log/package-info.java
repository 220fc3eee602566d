/// Reads the log forward, and verifies all of it. Start with [coaching.eventstore.log.EventLog].
@NullMarked
package coaching.eventstore.log;

import org.jspecify.annotations.NullMarked;
