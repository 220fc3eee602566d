package coaching.query.ingest.serving;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Stream;

/// Where the log ends, as its relay tells every second, and since when we wait for the rest or for another word.
///
/// A log at rest is told again and again and is not late. Whoever stops telling is: the relay, Kafka or the way to them.
public final class ToldHead {

    private static final Duration LATE = Duration.ofSeconds(5);

    private final InstantSource clock;
    private Instant toldAt = Instant.MIN;
    private long position;
    private long awaited;
    private long readBefore;
    private @Nullable Instant heardAt;
    private @Nullable Instant awaitedSince;
    private @Nullable Instant otherSince;

    ToldHead(InstantSource clock) {
        this.clock = clock;
    }

    /// From now on a word is expected.
    public synchronized void listen() {
        heardAt = clock.instant();
    }

    /// A log that ends before what had been read at the word before is another log, or was restored. What has been read
    /// meanwhile may well be more than it says.
    ///
    /// @param at by the clock of the relay: what is not newer has been heard before
    public synchronized void told(long head, Instant at, long completeTo) {
        if (!at.isAfter(toldAt)) {
            return;
        }
        var now = clock.instant();
        toldAt = at;
        heardAt = now;
        position = head;
        otherSince = head >= readBefore ? null : otherSince == null ? now : otherSince;
        readBefore = completeTo;
        if (awaitedSince == null || completeTo >= awaited) {
            awaited = head;
            awaitedSince = completeTo >= head ? null : now;
        }
    }

    synchronized Duration lag(long completeTo) {
        var behind = completeTo >= awaited ? null : awaitedSince;
        var longest = Stream.of(since(heardAt), since(behind), since(otherSince)).max(Duration::compareTo)
            .orElseThrow();
        return longest.compareTo(LATE) > 0 ? longest : Duration.ZERO;
    }

    boolean isLate(long completeTo) {
        return !lag(completeTo).isZero();
    }

    synchronized String reason(long completeTo) {
        if (since(heardAt).compareTo(LATE) > 0) {
            return "No word from the log since " + heardAt + ": its relay or Kafka does not answer";
        }
        return otherSince == null
            ? "The log ends at position " + position + ", but only " + completeTo + " have come"
            : "The log ends at position " + position + ", but " + completeTo + " had been read: it is another log";
    }

    public synchronized double silentSeconds() {
        return since(heardAt).toMillis() / 1_000.0;
    }

    public synchronized double missing(long completeTo) {
        return Math.max(0, position - completeTo);
    }

    private Duration since(@Nullable Instant instant) {
        return instant == null ? Duration.ZERO : Duration.between(instant, clock.instant());
    }
}
