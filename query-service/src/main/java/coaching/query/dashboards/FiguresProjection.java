package coaching.query.dashboards;

import coaching.events.ProgrammeEvent.ProgrammeOpened;
import coaching.events.ProgrammeId;
import coaching.query.kernel.facts.FactLog;
import coaching.query.kernel.facts.FactLog.Head;
import coaching.query.kernel.facts.Programmes;
import coaching.query.kernel.facts.Snapshot;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/// Keeps the dashboards' figures up to date: shortly after facts arrived, and when a new day begins.
///
/// It rests nine times as long as it worked, so that a busy import does not spend its time on figures of the moment.
@Component
class FiguresProjection implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FiguresProjection.class);
    private static final Duration SHORTEST_REST = Duration.ofSeconds(1);
    private static final Duration LONGEST_REST = Duration.ofMinutes(1);
    private static final int RESTS = 9;

    private final FactLog log;
    private final Programmes programmes;
    private final FigureTables tables;
    private final InstantSource clock;
    private final Timer work;
    private final Map<ProgrammeId, Done> done = new HashMap<>();
    private volatile boolean running;
    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});

    /// What the figures of a programme were last computed from.
    private record Done(int generation, long lineage, int facts, LocalDate today) {}

    FiguresProjection(FactLog log, Programmes programmes, FigureTables tables, InstantSource clock,
                      MeterRegistry meters) {
        this.log = log;
        this.programmes = programmes;
        this.tables = tables;
        this.clock = clock;
        this.work = meters.timer("kept.query.figures");
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("kept-figures").start(this::keepUpToDate);
    }

    private void keepUpToDate() {
        while (running) {
            var started = Timer.start();
            try {
                update();
            } catch (RuntimeException e) {
                LOG.warn("Figures for dashboards wait: {}", e.getMessage());
            }
            rest(Duration.ofNanos(RESTS * started.stop(work)));
        }
    }

    /// Once, for every programme that has changed.
    synchronized void update() {
        if (log.head().equals(Head.NOTHING)) {
            return;
        }
        for (var programme : tables.programmes()) {
            programmes.find(programme)
                .ifPresent(snapshot -> snapshot.facts().opened().ifPresent(opened -> update(snapshot, opened)));
        }
    }

    private void update(Snapshot snapshot, ProgrammeOpened programme) {
        var today = LocalDate.ofInstant(clock.instant(), programme.zone());
        var now = new Done(snapshot.head().generation(), snapshot.head().lineage(), snapshot.facts().size(), today);
        if (!now.equals(done.get(programme.programme()))) {
            tables.replace(ProgrammeFigures.of(snapshot, programme, today));
            done.put(programme.programme(), now);
        }
    }

    private void rest(Duration wanted) {
        var rest = wanted.compareTo(SHORTEST_REST) < 0 ? SHORTEST_REST : wanted;
        try {
            Thread.sleep(rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest);
        } catch (InterruptedException _) {
            running = false;
        }
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
