/// A real PostgreSQL from Maven artifacts, for tests and for running without an installed one.
/// Start at [EmbeddedPostgres][coaching.platform.postgres.EmbeddedPostgres].
@NullMarked
package coaching.platform.postgres;

import org.jspecify.annotations.NullMarked;
