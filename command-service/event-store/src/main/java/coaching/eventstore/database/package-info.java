/// The PostgreSQL server of the log: connections, the schema and its migrations, and the settings that an acknowledged event depends
/// on. Start with [coaching.eventstore.database.Database] and [coaching.eventstore.database.Schema].
@NullMarked
package coaching.eventstore.database;

import org.jspecify.annotations.NullMarked;
