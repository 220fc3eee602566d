/// How events travel and rest: their bytes, their revisions and their headers.
module coaching.wire {
    requires transitive coaching.events;
    requires org.jspecify;
    requires tools.jackson.core;
    requires transitive tools.jackson.databind;

    exports coaching.wire;
    exports coaching.wire.header;
    exports coaching.wire.seal;
    exports coaching.wire.shape;
}
