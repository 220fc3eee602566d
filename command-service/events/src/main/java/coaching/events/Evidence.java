package coaching.events;

/// How well supported it is that a session took place.
public enum Evidence {

    /// Scheduled only.
    E0,

    /// One side, or one source, says it happened.
    E1,

    /// Both sides say so, each for themself: a coach and a coachee where there are such, else two members.
    E2,

    /// Both sides, and an independent source.
    E3;

    public boolean atLeast(Evidence other) {
        return compareTo(other) >= 0;
    }
}
