/// The bytes of events. Start with [EventCodec] for payloads, then [WireEvent] for the record on Kafka. Beneath it `shape` reads and
/// writes JSON, `upcast` brings earlier revisions up to date, `header` names the headers of a record, and `seal` proves who wrote it.
///
/// Stored bytes never change: the frozen fixtures in the tests are what has been written, and must stay readable.
@NullMarked
package coaching.wire;

import org.jspecify.annotations.NullMarked;
