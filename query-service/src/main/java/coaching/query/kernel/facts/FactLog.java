package coaching.query.kernel.facts;

import coaching.events.ProgrammeId;
import coaching.events.Recorded;
import coaching.events.RelationshipId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where facts come from.
public interface FactLog {

    /// How far the read model has come.
    ///
    /// @param losses how often a crash has taken facts from the read model, as far as this instance has seen; then
    ///     arrivals after those that were left are given out again
    /// @param generation changes when the read model was rebuilt; then arrivals count anew
    /// @param arrival of the newest fact: the gapless order in which facts became visible
    /// @param completeTo every position up to this one has arrived
    /// @param recordedAt when the newest fact was recorded
    record Head(int losses, int generation, long arrival, long completeTo, @Nullable Instant recordedAt) {

        public static final Head NOTHING = new Head(0, 0, 0, 0, null);

        /// Whether an arrival means the same fact in both.
        public boolean continues(Head other) {
            return losses == other.losses && generation == other.generation;
        }

        boolean reaches(Head other) {
            return continues(other) ? arrival >= other.arrival
                : losses == other.losses ? generation > other.generation : losses > other.losses;
        }
    }

    /// @param head what the facts lead up to
    /// @param facts in the order of arrival
    record Page(Head head, List<Recorded> facts) {}

    Head head();

    /// How far behind the head may be.
    Freshness freshness();

    /// The programme's facts that arrived after `from`; all when arrivals mean something else by now.
    Page after(Head from, ProgrammeId programme);

    /// In the order of the log, with whole envelopes.
    List<Recorded> of(RelationshipId relationship);
}
