package coaching.query.kernel.facts;

import coaching.events.Recorded;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// Where facts come from.
public interface FactLog {

    /// How far the read model has come.
    ///
    /// @param generation another one when the read model was rebuilt; then arrivals count anew
    /// @param lineage another one when facts that were visible may have been taken back, and arrivals be others' now
    /// @param arrival of the newest fact: the gapless order in which facts became visible
    /// @param completeTo every position up to this one has arrived
    /// @param recordedAt when the newest fact was recorded
    record Head(int generation, long lineage, long arrival, long completeTo, @Nullable Instant recordedAt) {

        public static final Head NOTHING = new Head(0, 0, 0, 0, null);

        /// Whether arrivals up to the lower of both mean the same facts.
        public boolean continues(Head other) {
            return generation == other.generation && lineage == other.lineage;
        }

        boolean reaches(Head other) {
            return continues(other) ? arrival >= other.arrival
                : generation == other.generation ? lineage > other.lineage : generation > other.generation;
        }
    }

    /// @param head what the facts lead up to
    /// @param facts in the order of arrival
    record Page(Head head, List<Recorded> facts) {}

    Head head();

    /// How far behind the head may be.
    Freshness freshness();

    /// Records of the last day that somebody else than the relay has written.
    long forged();

    /// The programme's facts that arrived after `from`; all when the head does not continue it.
    Page after(Head from, ProgrammeId programme);

    /// The facts that are about people and of no programme: those that arrived after `from`; all when the head does not
    /// continue it.
    Page ofPeopleAfter(Head from);

    /// In the order of the log, with whole envelopes.
    List<Recorded> of(RelationshipId relationship);
}
