package coaching.events;

/// How well supported it is that a session took place.
public enum Evidence {

    /// Scheduled only.
    E0,

    /// One side, or one source, says it happened.
    E1,

    /// Both sides say so: every member, in a group at least two of them.
    E2,

    /// Both sides, and an independent source.
    E3;

    public boolean atLeast(Evidence other) {
        return compareTo(other) >= 0;
    }
}
