package coaching.analytics.history;

import coaching.events.Envelope.KnownBy;
import coaching.events.Recorded;
import coaching.events.id.RelationshipId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;

/// Every recorded fact of one relationship, in the order of the log. Immutable; appending shares what was there.
public final class RelationshipHistory {

    private record Link(Fact fact, int size, @Nullable Link before) {}

    private final RelationshipId relationship;
    private final @Nullable Link last;

    private RelationshipHistory(RelationshipId relationship, @Nullable Link last) {
        this.relationship = relationship;
        this.last = last;
    }

    public static RelationshipHistory none(RelationshipId relationship) {
        return new RelationshipHistory(relationship, null);
    }

    /// @param facts of this one relationship, in the order of their positions
    public static RelationshipHistory of(RelationshipId relationship, Iterable<Recorded> facts) {
        var history = none(relationship);
        for (var fact : facts) {
            history = history.append(fact);
        }
        return history;
    }

    /// A fact at or before the last position was seen already, so redelivery is harmless.
    ///
    /// @throws IllegalArgumentException if the fact is of another relationship, or of none
    public RelationshipHistory append(Recorded recorded) {
        if (recorded.envelope().position() <= position()) {
            return this;
        }
        var fact = Fact.of(recorded);
        if (!fact.event().relationship().equals(relationship)) {
            throw new IllegalArgumentException(fact.id() + " is of relationship " + fact.event().relationship());
        }
        return new RelationshipHistory(relationship, new Link(fact, size() + 1, last));
    }

    /// What was known at `knownAt` by the clock asked for, with the corrections that were known then.
    public KnownHistory known(Instant knownAt, KnownBy clock) {
        var known = new ArrayList<Fact>(size());
        for (var link = last; link != null; link = link.before()) {
            if (!link.fact().knownSince(clock).isAfter(knownAt)) {
                known.add(link.fact());
            }
        }
        Collections.reverse(known);
        return KnownHistory.of(relationship, known, knownAt, clock);
    }

    public RelationshipId relationship() {
        return relationship;
    }

    public int size() {
        return last == null ? 0 : last.size();
    }

    /// Position in the log of the last fact, 0 when there is none.
    public long position() {
        return last == null ? 0 : last.fact().position();
    }
}
