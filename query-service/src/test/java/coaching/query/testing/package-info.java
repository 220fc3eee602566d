/// The query service as tests meet it: over HTTP, on a real PostgreSQL.
@NullMarked
package coaching.query.testing;

import org.jspecify.annotations.NullMarked;
