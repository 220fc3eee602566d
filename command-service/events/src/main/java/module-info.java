/// The published language: everything the services say to each other, and nothing else.
module coaching.events {
    requires static transitive org.jspecify;

    exports coaching.events;
}
