package coaching.query.ingest.rows;

import coaching.wire.WireEvent;

import java.util.HexFormat;
import java.util.UUID;

/// Which event it is that holds a position: two with the same position are the same only if this is the same. The
/// hash covers every stored byte.
public record Identity(UUID event, String leafHash) {

    public static Identity of(WireEvent event) {
        return of(event.id().value(), event.leafHash());
    }

    static Identity of(UUID event, byte[] leafHash) {
        return new Identity(event, HexFormat.of().formatHex(leafHash));
    }
}
