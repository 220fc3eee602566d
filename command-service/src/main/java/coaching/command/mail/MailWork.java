package coaching.command.mail;

import coaching.command.mail.waiting.WaitingMails;
import coaching.vault.mail.Outbox;
import coaching.vault.mail.OutboxMail.State;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;

import static java.util.concurrent.TimeUnit.SECONDS;

/// What is done about mails in the background: sent every second, counted every half minute as `kept.mails`, asked for and
/// cleared away every hour. Nothing is sent where no way for mails is configured.
final class MailWork implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MailWork.class);
    private static final long SEND_SECONDS = 1;
    private static final long COUNT_SECONDS = 30;
    private static final long HOUR_SECONDS = 3_600;
    private static final long HURRY_SECONDS = 20;
    /// For the end of the one that is on its way. If that is not enough, it is due again.
    private static final long LAST_MAIL_SECONDS = 10;

    private final Mailer mailer;
    private final WaitingMails waiting;
    private final Outbox outbox;
    private final InstantSource clock;
    private final Map<State, Long> counts = new ConcurrentHashMap<>();
    private final ScheduledExecutorService sending = thread("kept-mails");
    private final ScheduledExecutorService upkeep = thread("kept-mails-upkeep");
    private volatile boolean closing;

    MailWork(Mailer mailer, WaitingMails waiting, Outbox outbox, MeterRegistry meters, InstantSource clock) {
        this.mailer = mailer;
        this.waiting = waiting;
        this.outbox = outbox;
        this.clock = clock;
        for (var state : State.values()) {
            Gauge.builder("kept.mails", counts, it -> it.getOrDefault(state, 0L))
                .description("Mails of the last 30 days by state").tag("state", state.name()).register(meters);
        }
    }

    private static ScheduledExecutorService thread(String name) {
        return Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name(name).factory());
    }

    void start() {
        every(sending, SEND_SECONDS, SEND_SECONDS, _ -> mailer.deliver(clock, () -> !closing));
        every(upkeep, SEND_SECONDS, COUNT_SECONDS, _ -> counts.putAll(outbox.counts()));
        every(upkeep, HURRY_SECONDS, HOUR_SECONDS, waiting::ask);
        every(upkeep, HURRY_SECONDS, HOUR_SECONDS, mailer::purge);
    }

    private void every(ScheduledExecutorService thread, long first, long seconds, Consumer<Instant> work) {
        var _ = thread.scheduleWithFixedDelay(() -> attempt(work), first, seconds, SECONDS);
    }

    private void attempt(Consumer<Instant> work) {
        try {
            work.accept(clock.instant());
        } catch (RuntimeException e) {
            LOG.warn("Mails could not be looked after: {}", e.getClass().getName());
        }
    }

    /// A mail that is on its way is told of, so that it is not sent twice.
    @Override
    public void close() {
        closing = true;
        upkeep.shutdownNow();
        sending.shutdown();
        try {
            if (!sending.awaitTermination(LAST_MAIL_SECONDS, SECONDS)) {
                sending.shutdownNow();
            }
        } catch (InterruptedException _) {
            sending.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
