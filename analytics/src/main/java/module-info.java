/// What the facts of peer coaching add up to: pure functions of facts, policy, as-of and known-at.
/// No clock, no input or output, no framework.
module coaching.analytics {
    requires transitive coaching.chronology;
    requires transitive coaching.events;
    requires static transitive org.jspecify;

    exports coaching.analytics.catalogue;
    exports coaching.analytics.history;
    exports coaching.analytics.measure;
    exports coaching.analytics.meetings;
    exports coaching.analytics.metric;
    exports coaching.analytics.progress;
    exports coaching.analytics.replay;
    exports coaching.analytics.standing;
    exports coaching.analytics.suppression;
}
