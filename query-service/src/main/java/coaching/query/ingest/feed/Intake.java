package coaching.query.ingest.feed;

import coaching.events.Tag;
import coaching.events.UnknownEvent;
import coaching.query.ingest.batch.KeyState;
import coaching.query.ingest.batch.NewFact.Candidate;
import coaching.query.ingest.batch.Parked;
import coaching.query.ingest.batch.Parked.Reason;
import coaching.query.ingest.batch.Source;
import coaching.query.ingest.rows.Identity;
import coaching.wire.EventCodec;
import coaching.wire.WireEvent;
import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Decides what becomes of each record: a fact, nothing because it is one already, or parked.
///
/// Facts of a key are accepted only in their order: each says which one it follows. What does not follow waits, and
/// with it everything after it of the same key; other keys go on. What contradicts a fact is set aside and waits for
/// nothing: either somebody has written to the topic who is not the relay, or the log is not what it was.
final class Intake {

    private final FeedSettings settings;
    private final EventCodec codec;
    private final InstantSource clock;
    private final Changes changes;
    private final Set<String> filled = new LinkedHashSet<>();
    private final Set<Integer> gaps = new LinkedHashSet<>();

    Intake(FeedSettings settings, EventCodec codec, InstantSource clock, Changes changes) {
        this.settings = settings;
        this.codec = codec;
        this.clock = clock;
        this.changes = changes;
    }

    /// Keys whose missing event has come: what is parked behind it may be tried again.
    Set<String> takeFilled() {
        return taken(filled);
    }

    /// Partitions in which an event was expected before another and was not there.
    Set<Integer> takeGaps() {
        return taken(gaps);
    }

    void take(Incoming incoming) {
        var event = incoming.event();
        if (event == null) {
            park(incoming.source(), null, Reason.MALFORMED, incoming.problem());
        } else if (!isThere(incoming.source(), event)) {
            take(incoming.source(), event);
        }
    }

    /// Whether a fact holds the position: the same, and nothing is to be done, or another one.
    private boolean isThere(Source source, WireEvent event) {
        var there = changes.fact(event.position());
        there.filter(fact -> !fact.equals(Identity.of(event))).ifPresent(
            fact -> setAside(source, event, "position " + event.position() + " is held by event " + fact.event()));
        return there.isPresent();
    }

    private void take(Source source, WireEvent event) {
        var key = changes.key(event.key());
        if (event.previousOfKey() != key.position()) {
            outOfOrder(source, event, key);
        } else if (accept(source, event) && key.blocked()) {
            filled.add(event.key());
        }
    }

    private void outOfOrder(Source source, WireEvent event, KeyState key) {
        var says = "follows position " + event.previousOfKey() + ", but the last fact here is at " + key.position();
        if (event.previousOfKey() < key.position()) {
            setAside(source, event, says);
        } else if (key.blocked()) {
            park(source, event, Reason.BEHIND, says);
        } else {
            park(source, event, Reason.GAP, says);
            gaps.add(source.partition());
        }
    }

    /// Tries parked records of one key, in their order, until one still does not fit.
    void retry(String key, List<Incoming> waiting) {
        for (var one : waiting) {
            if (one.event() != null && !retry(one.source(), one.event())) {
                return;
            }
        }
        changes.unblock(key);
    }

    /// One that fits and still is not understood is parked anew, with the reason of today.
    private boolean retry(Source source, WireEvent event) {
        var last = changes.key(event.key()).position();
        if (changes.fact(event.position()).isEmpty() && event.previousOfKey() > last) {
            return false;
        }
        changes.unpark(source);
        if (isThere(source, event)) {
            return true;
        }
        if (event.previousOfKey() < last) {
            setAside(source, event, "follows position " + event.previousOfKey() + ", as does another");
            return true;
        }
        return isSealed(source, event) && accept(source, event);
    }

    /// It may have been parked by a version that did not ask for a seal, or by somebody else than us. It waits on, and
    /// goes when the relay's own record of the event has come.
    private boolean isSealed(Source source, WireEvent event) {
        var problem = settings.problem(source);
        problem.ifPresent(what -> park(source, event, Reason.MALFORMED, what.sentence()));
        return problem.isEmpty();
    }

    /// What the database refuses would be refused again and again.
    void refuse(Incoming incoming, String problem) {
        var event = incoming.event();
        if (event == null || !isThere(incoming.source(), event)) {
            park(incoming.source(), event, Reason.MALFORMED, problem);
        }
    }

    private boolean accept(Source source, WireEvent event) {
        try {
            var recorded = event.recorded(codec);
            var key = WireEvent.keyText(Tag.of(recorded.event()));
            if (!key.equals(event.key())) {
                park(source, event, Reason.MALFORMED, "belongs to " + key);
                return false;
            }
            changes.accept(new Candidate(event, recorded, source));
            return true;
        } catch (UnknownEvent unknown) {
            park(source, event, Reason.UNKNOWN, String.valueOf(unknown.getMessage()));
        } catch (RuntimeException unreadable) { // whatever reading it throws it would throw for ever
            park(source, event, Reason.MALFORMED, String.valueOf(unreadable.getMessage()));
        }
        return false;
    }

    private void park(Source source, @Nullable WireEvent event, Reason reason, String problem) {
        changes.park(new Parked(source, event, reason, problem, clock.instant()));
    }

    private void setAside(Source source, WireEvent event, String problem) {
        changes.setAside(new Parked(source, event, Reason.CONFLICT, problem, clock.instant()));
    }

    private static <T> Set<T> taken(Set<T> set) {
        var taken = Set.copyOf(set);
        set.clear();
        return taken;
    }
}
