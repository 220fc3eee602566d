package coaching.query.ingest.serving;

import coaching.wire.Heartbeat;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/// Where the log ends, as its relay tells every second, and since when we wait for the rest or for another word.
///
/// A log at rest is told again and again and is not late. Whoever stops telling is: the relay, Kafka or the way to them.
public final class ToldHead {

    private static final Duration LATE = Duration.ofSeconds(5);

    private final InstantSource clock;
    private final LongSupplier nanos;
    private @Nullable Heartbeat last;
    private long awaited;
    private long readBefore;
    private @Nullable Moment heard;
    private @Nullable Moment awaitedSince;
    private @Nullable Moment otherSince;
    private @Nullable Moment unknownKey;

    /// @param nanos since when a moment was: a clock that is set tells nothing of that
    private record Moment(Instant at, long nanos) {}

    /// @param nanos for the time between two moments
    ToldHead(InstantSource clock, LongSupplier nanos) {
        this.clock = clock;
        this.nanos = nanos;
    }

    /// From now on a word is expected.
    public synchronized void listen() {
        heard = now();
    }

    /// A log that ends before what had been read at the word before is another log, or was restored. What has been read
    /// meanwhile may well be more than it says.
    ///
    /// What is not after the last word was heard before, or somebody repeats it.
    public synchronized void told(Heartbeat word, long completeTo) {
        if (last != null && !word.isAfter(last)) {
            return;
        }
        var now = now();
        var head = word.head();
        last = word;
        heard = now;
        otherSince = head >= readBefore ? null : otherSince == null ? now : otherSince;
        readBefore = completeTo;
        if (awaitedSince == null || completeTo >= awaited) {
            awaited = head;
            awaitedSince = completeTo >= head ? null : now;
        }
    }

    /// Only the reason changes: somebody may have invented the key.
    public synchronized void toldUnderUnknownKey() {
        unknownKey = now();
    }

    /// Whether nothing has been heard for so long that pages say so.
    public synchronized boolean isSilent() {
        return heard != null && isLong(heard);
    }

    synchronized Duration lag(long completeTo) {
        var behind = completeTo >= awaited ? null : awaitedSince;
        var longest = Stream.of(since(heard), since(behind), since(otherSince)).max(Duration::compareTo)
            .orElseThrow();
        return longest.compareTo(LATE) > 0 ? longest : Duration.ZERO;
    }

    boolean isLate(long completeTo) {
        return !lag(completeTo).isZero();
    }

    synchronized String reason(long completeTo) {
        if (heard != null && isLong(heard)) {
            return "No word from the log since " + heard.at() + ": " + (unknownKey == null || isLong(unknownKey)
                ? "its relay or Kafka does not answer"
                : "what comes is sealed with a secret that is not known here (kept.kafka.record-secrets)");
        }
        return otherSince == null
            ? "The log ends at position " + position() + ", but only " + completeTo + " have come"
            : "The log ends at position " + position() + ", but " + completeTo + " had been read: it is another log";
    }

    public synchronized double silentSeconds() {
        return since(heard).toMillis() / 1_000.0;
    }

    public synchronized double missing(long completeTo) {
        return Math.max(0, position() - completeTo);
    }

    private long position() {
        return last == null ? 0 : last.head();
    }

    private Moment now() {
        return new Moment(clock.instant(), nanos.getAsLong());
    }

    private boolean isLong(Moment moment) {
        return since(moment).compareTo(LATE) > 0;
    }

    private Duration since(@Nullable Moment moment) {
        return moment == null ? Duration.ZERO : Duration.ofNanos(nanos.getAsLong() - moment.nanos());
    }
}
