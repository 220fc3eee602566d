/// The read models of one build, which can be replaced as a whole. Start with [Generations].
@NullMarked
package coaching.query.ingest.generation;

import org.jspecify.annotations.NullMarked;
