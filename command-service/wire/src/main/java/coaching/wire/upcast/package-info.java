/// Turns payloads of earlier revisions into those of today, when they are read. Start with
/// [Upcasters][coaching.wire.upcast.Upcasters].
@NullMarked
package coaching.wire.upcast;

import org.jspecify.annotations.NullMarked;
