/// Proves that a record on Kafka was written by one who knows the secret. Start with
/// [RecordSeal][coaching.wire.seal.RecordSeal].
@NullMarked
package coaching.wire.seal;

import org.jspecify.annotations.NullMarked;
