package coaching.analytics.metric;

import coaching.analytics.history.AsOf;
import coaching.analytics.history.Lifecycle;
import coaching.events.Envelope.KnownBy;
import coaching.events.Evidence;
import coaching.events.Policy;
import coaching.events.id.ParticipantId;

import java.time.Instant;
import java.time.ZoneId;

/// What is asked of the facts. The same question over the same facts has the same answer for ever.
///
/// @param knownAt only facts known then exist
/// @param clock whether that means recorded by Kept, or written down by the source's own claim
/// @param presence who was in the programme when
/// @param minEvidence sessions with less do not count
public record Question(AsOf asOf, Instant knownAt, KnownBy clock, Evidence minEvidence, Window window,
                       Policies policies, Presence presence) {

    public Question {
        if (minEvidence == Evidence.E0) {
            throw new IllegalArgumentException("a session that was only planned was not held");
        }
    }

    /// Everything known at `knownAt` by Kept's own clock, all time, one side's word enough.
    public static Question of(AsOf asOf, Instant knownAt) {
        return new Question(asOf, knownAt, KnownBy.KEPT, Evidence.E1, Window.ALL, Policies.DEFAULT, Presence.ALWAYS);
    }

    public Question asOf(AsOf other) {
        return new Question(other, knownAt, clock, minEvidence, window, policies, presence);
    }

    public Question knownAt(Instant other, KnownBy by) {
        return new Question(asOf, other, by, minEvidence, window, policies, presence);
    }

    public Question minEvidence(Evidence other) {
        return new Question(asOf, knownAt, clock, other, window, policies, presence);
    }

    public Question window(Window other) {
        return new Question(asOf, knownAt, clock, minEvidence, other, policies, presence);
    }

    public Question policies(Policies other) {
        return new Question(asOf, knownAt, clock, minEvidence, window, other, presence);
    }

    /// The same question about all time.
    public Question overAllTime() {
        return window.all() ? this : window(Window.ALL);
    }

    /// Whether something on that day, where it happened, is in the window.
    public boolean looksAt(int day, ZoneId zone) {
        return window.all() || window.contains(day, asOf.dayIn(zone));
    }

    /// Whether the relationship ended before the window began.
    boolean endedBefore(Lifecycle lifecycle) {
        var closed = lifecycle.closed();
        return !window.all() && closed != null && Lifecycle.reached(closed, asOf)
            && !looksAt(closed.day(), closed.at().zone());
    }

    public Question presence(Presence other) {
        return new Question(asOf, knownAt, clock, minEvidence, window, policies, other);
    }

    /// Whether that person was out of the programme at a moment, as far as it was known.
    public boolean absent(ParticipantId person, Instant moment) {
        return presence.left(person, moment, this).isPresent();
    }

    public Policy policyAt(Instant moment) {
        return policies.at(moment, knownAt, clock).policy();
    }
}
