/// The headers of a record on Kafka: their names, and how their values are read. Start with
/// [WireHeaders][coaching.wire.header.WireHeaders].
@NullMarked
package coaching.wire.header;

import org.jspecify.annotations.NullMarked;
