/// What the questions get to see of the rows. Start with [StoredFacts].
@NullMarked
package coaching.query.ingest.serving;

import org.jspecify.annotations.NullMarked;
