package coaching.analytics.history;

import coaching.chronology.RelationshipTimeline;

import java.util.List;

/// When a relationship rested. Disjoint half-open spans of days, in order; a pause nobody ended is open.
public final class Pauses {

    static final int OPEN = Integer.MAX_VALUE;
    static final Pauses NONE = new Pauses(new int[0], new int[0]);

    private final int[] from;
    private final int[] to;

    private Pauses(int[] from, int[] to) {
        this.from = from;
        this.to = to;
    }

    static Pauses of(List<RelationshipTimeline.Pause<Fact>> pauses) {
        var from = pauses.stream().mapToInt(pause -> pause.begun().day()).toArray();
        var to = pauses.stream().map(RelationshipTimeline.Pause::ended).mapToInt(it -> it == null ? OPEN : it.day())
            .toArray();
        return from.length == 0 ? NONE : new Pauses(from, to);
    }

    /// Days from one day to another that were not paused.
    public int activeDays(int first, int end) {
        var days = Math.max(0, end - first);
        for (int i = 0; i < from.length; i++) {
            days -= Math.max(0, Math.min(end, to[i]) - Math.max(first, from[i]));
        }
        return days;
    }

    public int count() {
        return from.length;
    }

    /// First day of the pause that `day` lies in, or -1.
    public int since(int day) {
        for (int i = 0; i < from.length; i++) {
            if (from[i] <= day && day < to[i]) {
                return from[i];
            }
        }
        return -1;
    }
}
