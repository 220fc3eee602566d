/// What an operator may ask of the read models. Start with [OperationsController].
@NullMarked
package coaching.query.ingest.operations;

import org.jspecify.annotations.NullMarked;
