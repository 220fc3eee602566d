package coaching.query.ingest.feed;

import coaching.query.ingest.batch.Source;
import coaching.wire.WireEvent;
import coaching.wire.shape.MalformedEvent;
import org.jspecify.annotations.Nullable;

/// A record, read as far as its headers go.
///
/// @param event absent when not even those could be read
/// @param problem why not
record Incoming(Source source, @Nullable WireEvent event, String problem) {

    static Incoming of(Source source) {
        try {
            return new Incoming(source, source.event(), "");
        } catch (MalformedEvent unreadable) {
            return new Incoming(source, null, String.valueOf(unreadable.getMessage()));
        }
    }
}
