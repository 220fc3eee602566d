/// How the records of events are told in JSON: one shape for each kind of value, made from the types of the records themselves.
/// Start with [Shape][coaching.wire.shape.Shape].
@NullMarked
package coaching.wire.shape;

import org.jspecify.annotations.NullMarked;
