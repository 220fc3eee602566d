package coaching.command.text;

import coaching.command.past.Boundary;
import coaching.command.past.Fact;
import coaching.command.past.Past;
import coaching.events.CoachingEvent;
import coaching.events.NoteEvent;
import coaching.events.TextEvent;
import coaching.events.TextEvent.TextWritten;
import coaching.vault.Vault;
import coaching.vault.text.Texts.Version;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Predicate;

import static java.util.concurrent.TimeUnit.MINUTES;

/// Looks after words about which the vault knows no fact. Either there is one in the log, and the service ended before it told the
/// vault; or their author gave up or was refused, and after a day the words go.
final class UnrecordedTexts implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(UnrecordedTexts.class);
    private static final Duration SETTLED = Duration.ofMinutes(1);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final long EVERY_MINUTES = 5;
    private static final int MOST_AT_ONCE = 10_000;

    private final Vault vault;
    private final Past past;
    private final InstantSource clock;
    private final ScheduledExecutorService thread = Executors
        .newSingleThreadScheduledExecutor(Thread.ofVirtual().name("kept-texts").factory());

    UnrecordedTexts(Vault vault, Past past, InstantSource clock) {
        this.vault = vault;
        this.past = past;
        this.clock = clock;
    }

    void start() {
        var _ = thread.scheduleWithFixedDelay(this::attempt, EVERY_MINUTES, EVERY_MINUTES, MINUTES);
    }

    private void attempt() {
        try {
            settle(clock.instant());
        } catch (RuntimeException e) {
            LOG.warn("Texts without a fact could not be looked after: {}", e.toString());
        }
    }

    /// @return how many were removed
    int settle(Instant now) {
        int removed = 0;
        for (var text : vault.texts().unrecorded(now.minus(SETTLED), MOST_AT_ONCE)) {
            if (isRecorded(text.version())) {
                vault.texts().recorded(text.version());
            } else if (text.touchedAt().isBefore(now.minus(KEPT))) {
                vault.texts().remove(text);
                removed++;
            }
        }
        return removed;
    }

    private boolean isRecorded(Version version) {
        return switch (version.place().readers()) {
            case MEMBERS -> isAny(TextEvent.class, version, event -> event instanceof TextWritten it
                && it.relationship().value().equals(version.place().about().id()) && it.version() == version.number()
                && it.by().value().equals(version.author()));
            case COORDINATORS -> isAny(NoteEvent.class, version, event -> event instanceof NoteEvent it
                && it.about().equals(version.place().about()) && it.version() == version.number()
                && it.by().value().equals(version.author()));
        };
    }

    private boolean isAny(Class<? extends CoachingEvent> family, Version version, Predicate<CoachingEvent> wanted) {
        return past.of(Boundary.ofFacts(family, facts -> facts.stream().map(Fact::event).anyMatch(wanted),
            version.text()));
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
