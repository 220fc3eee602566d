package coaching.analytics.history;

import coaching.chronology.Testimony.Finding;
import coaching.events.Evidence;

import java.time.Instant;

/// What had been said by some time of whether a session took place.
///
/// @param since from when on it counts
/// @param grade how well that supports that it did
public record Said(Instant since, Finding finding, Evidence grade) {

    static final Said NOTHING = new Said(Instant.MIN, Finding.UNSAID, Evidence.E0);
}
