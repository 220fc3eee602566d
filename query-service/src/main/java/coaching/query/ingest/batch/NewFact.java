package coaching.query.ingest.batch;

import coaching.events.ProgrammeFact;
import coaching.events.Recorded;
import coaching.events.RelationshipFact;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.wire.WireEvent;
import org.jspecify.annotations.Nullable;

/// A fact about to be stored.
///
/// @param arrival place in the order in which facts become visible
public record NewFact(long arrival, WireEvent event, Recorded recorded, Source source) {

    /// One that was read and understood.
    public record Candidate(WireEvent event, Recorded recorded, Source source) {

        public NewFact arrived(long arrival) {
            return new NewFact(arrival, event, recorded, source);
        }
    }

    @Nullable
    public ProgrammeId programme() {
        return recorded.event() instanceof ProgrammeFact fact ? fact.programme() : null;
    }

    @Nullable
    public RelationshipId relationship() {
        return recorded.event() instanceof RelationshipFact fact ? fact.relationship() : null;
    }
}
