package coaching.query.dashboards;

import coaching.events.id.ProgrammeId;
import coaching.query.kernel.facts.FactLog;
import coaching.query.kernel.facts.FactLog.Head;
import coaching.query.kernel.facts.Programmes;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Keeps the dashboards' figures up to date: shortly after facts arrived, and when a new
/// hour begins.
///
/// It rests nine times as long as it worked, so that a busy import does not spend its time on figures of the moment.
@Component
class FiguresProjection implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FiguresProjection.class);
    private static final Duration SHORTEST_REST = Duration.ofSeconds(1);
    private static final Duration LONGEST_REST = Duration.ofMinutes(1);
    private static final Duration END_OF_WORK = Duration.ofSeconds(3);
    private static final int RESTS = 9;

    private final FactLog log;
    private final Programmes programmes;
    private final FigureTables tables;
    private final InstantSource clock;
    private final Timer work;
    private final FigureFailures failures;
    private final Map<ProgrammeId, Done> done = new HashMap<>();
    private volatile boolean running;
    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});
    private volatile CountDownLatch stopped = new CountDownLatch(1);

    /// What the figures of a programme were last computed from.
    ///
    /// @param hour because the day that runs is asked about as of now
    private record Done(ProgrammeHead head, Instant hour, LocalDate today) {}

    FiguresProjection(FactLog log, Programmes programmes, FigureTables tables, InstantSource clock,
                      MeterRegistry meters) {
        this.log = log;
        this.programmes = programmes;
        this.tables = tables;
        this.clock = clock;
        this.work = meters.timer("kept.query.figures");
        this.failures = new FigureFailures(meters);
    }

    @Override
    public void start() {
        running = true;
        stopped = new CountDownLatch(1);
        thread = Thread.ofVirtual().name("kept-figures").start(this::keepUpToDate);
    }

    private void keepUpToDate() {
        while (running) {
            var started = Timer.start();
            try {
                update();
            } catch (RuntimeException | Error e) { // nobody else would start this thread again
                LOG.warn("Figures for dashboards wait: {}", e.getClass().getName());
            }
            rest(Duration.ofNanos(RESTS * started.stop(work)));
        }
    }

    /// Once, for every programme that has changed.
    synchronized void update() {
        if (log.head().equals(Head.NOTHING)) {
            return;
        }
        for (var head : tables.heads()) {
            if (!failures.isToWait(head.programme(), clock.instant())) {
                updateAlone(head);
            }
        }
    }

    /// What one programme does to us, be it an error, does nothing to the others. Without the database there are none.
    private void updateAlone(ProgrammeHead head) {
        try {
            update(head);
            failures.succeeded(head.programme());
        } catch (DataAccessResourceFailureException | TransientDataAccessException | TransactionException e) {
            throw e;
        } catch (RuntimeException | Error e) {
            failures.failed(head.programme(), e, clock.instant());
        }
    }

    /// Facts that came since are counted in; those that are known here only a moment later, the next time.
    private void update(ProgrammeHead head) {
        var now = clock.instant();
        var next = new Done(head, now.truncatedTo(ChronoUnit.HOURS), LocalDate.ofInstant(now, head.zone()));
        if (next.equals(done.get(head.programme()))) {
            return;
        }
        programmes.find(head.programme()).ifPresent(snapshot -> {
            snapshot.facts().opened().ifPresent(opened -> tables.replace(ProgrammeFigures.of(snapshot, opened, now)));
            if (head.isReachedBy(snapshot.head())) {
                done.put(head.programme(), next);
            }
        });
    }

    private void rest(Duration wanted) {
        var rest = wanted.compareTo(SHORTEST_REST) < 0 ? SHORTEST_REST : wanted;
        try {
            var longest = rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest;
            if (stopped.await(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                running = false;
            }
        } catch (InterruptedException _) {
            running = false;
        }
    }

    /// What is being written is written to its end: an interrupted connection is a broken one.
    @Override
    public void stop() {
        running = false;
        stopped.countDown();
        try {
            thread.join(END_OF_WORK);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
