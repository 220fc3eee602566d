/// The one order of facts, and what the facts of each noun add up to in it. Decisions and figures both read this.
module coaching.chronology {
    requires transitive coaching.events;
    requires static transitive org.jspecify;

    exports coaching.chronology;
}
