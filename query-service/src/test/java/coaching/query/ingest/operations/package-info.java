/// What needs no database.
@NullMarked
package coaching.query.ingest.operations;

import org.jspecify.annotations.NullMarked;
