package coaching.analytics.history;

/// The agreed rhythm over the days of a relationship: what was promised, and when it rested.
public record Cadence(Protocols protocols, Pauses pauses) {

    static final Cadence NONE = new Cadence(Protocols.NONE, Pauses.NONE);

    public int activeDays(int first, int end) {
        return pauses.activeDays(first, end);
    }

    /// Active days of a gap that began with the session on day `start`, up to `end`, on which the next session was
    /// not overdue. Each day is judged once and for ever: against the version in force on that day.
    public int coveredDays(int start, int end) {
        var covered = 0;
        for (int day = start; day < end;) {
            var change = protocols.nextChange(day, end);
            var limit = protocols.on(day).map(Protocols.InForce::limit).orElse(0);
            var before = activeDays(start, day);
            covered += Math.max(0, Math.min(activeDays(start, change), limit) - before);
            day = change;
        }
        return covered;
    }
}
