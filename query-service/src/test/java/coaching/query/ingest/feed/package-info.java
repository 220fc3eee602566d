/// What needs no database.
@NullMarked
package coaching.query.ingest.feed;

import org.jspecify.annotations.NullMarked;
