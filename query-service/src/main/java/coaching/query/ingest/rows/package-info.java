/// The tables of the read side and what is written to them in one transaction. Start with [BatchWriter].
@NullMarked
package coaching.query.ingest.rows;

import org.jspecify.annotations.NullMarked;
