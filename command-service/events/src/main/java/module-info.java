/// The published language: everything the services say to each other, and nothing else.
module coaching.events {
    requires static transitive org.jspecify;

    exports coaching.events;
    exports coaching.events.id;
    exports coaching.events.role;
}
