package coaching.query.ingest.feed;

import coaching.events.Tag;
import coaching.events.UnknownEvent;
import coaching.query.ingest.rows.KeyState;
import coaching.query.ingest.rows.NewFact.Candidate;
import coaching.query.ingest.rows.Parked;
import coaching.query.ingest.rows.Parked.Reason;
import coaching.query.ingest.rows.Source;
import coaching.wire.EventCodec;
import coaching.wire.MalformedEvent;
import coaching.wire.WireEvent;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Decides what becomes of each record: a fact, nothing because it is one already, or parked.
///
/// Facts of a key are accepted only in their order: each says which one it follows. What does not follow waits, and
/// with it everything after it of the same key; other keys go on.
final class Intake {

    private final EventCodec codec;
    private final InstantSource clock;
    private final Changes changes;
    private final Set<String> filled = new LinkedHashSet<>();
    private final Set<String> gaps = new LinkedHashSet<>();

    Intake(EventCodec codec, InstantSource clock, Changes changes) {
        this.codec = codec;
        this.clock = clock;
        this.changes = changes;
    }

    /// Keys whose missing event has come: what is parked behind it may be tried again.
    Set<String> takeFilled() {
        return taken(filled);
    }

    /// Keys of which an event is missing.
    Set<String> takeGaps() {
        return taken(gaps);
    }

    void take(Source source) {
        try {
            take(source, source.event());
        } catch (MalformedEvent unreadable) {
            park(source, null, Reason.MALFORMED, unreadable);
        }
    }

    private void take(Source source, WireEvent event) {
        var key = changes.key(event.key());
        if (event.position() <= key.position()) {
            return;
        }
        if (event.previousOfKey() != key.position()) {
            outOfOrder(source, event, key);
        } else if (accept(source, event) && key.blocked()) {
            filled.add(event.key());
        }
    }

    private void outOfOrder(Source source, WireEvent event, KeyState key) {
        var says = "follows position " + event.previousOfKey() + ", but the last fact here is at " + key.position();
        if (key.blocked()) {
            park(source, event, Reason.BEHIND, says);
        } else if (event.previousOfKey() < key.position()) {
            park(source, event, Reason.CONFLICT, says);
        } else {
            park(source, event, Reason.GAP, says);
            gaps.add(event.key());
        }
    }

    /// Tries parked records of one key, in their order, until one still does not fit.
    void retry(String key, List<Source> waiting) {
        for (var source : waiting) {
            if (!retry(source)) {
                return;
            }
        }
        changes.unblock(key);
    }

    /// One that fits and still is not understood is parked anew, with the reason of today.
    private boolean retry(Source source) {
        try {
            var event = source.event();
            var last = changes.key(event.key()).position();
            if (event.position() > last && event.previousOfKey() != last) {
                return false;
            }
            changes.unpark(source);
            return event.position() <= last || accept(source, event);
        } catch (MalformedEvent _) {
            return false;
        }
    }

    /// What the database refuses would be refused again and again.
    void refuse(Source source, String problem) {
        try {
            park(source, source.event(), Reason.MALFORMED, problem);
        } catch (MalformedEvent _) {
            park(source, null, Reason.MALFORMED, problem);
        }
    }

    private boolean accept(Source source, WireEvent event) {
        try {
            var recorded = event.recorded(codec);
            var key = WireEvent.keyOf(Tag.of(recorded.event())).value();
            if (!key.equals(event.key())) {
                park(source, event, Reason.MALFORMED, "belongs to " + key);
                return false;
            }
            changes.accept(new Candidate(event, recorded, source));
            return true;
        } catch (UnknownEvent unknown) {
            park(source, event, Reason.UNKNOWN, unknown);
        } catch (MalformedEvent malformed) {
            park(source, event, Reason.MALFORMED, malformed);
        }
        return false;
    }

    private void park(Source source, @Nullable WireEvent event, Reason reason, Exception problem) {
        park(source, event, reason, String.valueOf(problem.getMessage()));
    }

    private void park(Source source, @Nullable WireEvent event, Reason reason, String problem) {
        changes.park(new Parked(source, event, reason, problem, clock.instant()), event != null);
    }

    private static Set<String> taken(Set<String> set) {
        var taken = Set.copyOf(set);
        set.clear();
        return taken;
    }
}
