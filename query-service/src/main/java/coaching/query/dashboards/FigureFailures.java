package coaching.query.dashboards;

import coaching.events.id.ProgrammeId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Programmes whose figures cannot be computed. Each is told of once, and tried again now and then: what it takes to
/// fail may be as much as there is to have.
final class FigureFailures {

    private static final Logger LOG = LoggerFactory.getLogger(FigureFailures.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Map<ProgrammeId, Failure> failing = new ConcurrentHashMap<>();
    private final Counter count;

    private record Failure(String problem, Instant at) {}

    FigureFailures(MeterRegistry meters) {
        count = Counter.builder("kept.query.figures.failures")
            .description("attempts to compute a programme's figures that failed").register(meters);
        Gauge.builder("kept.query.figures.failing", failing, Map::size)
            .description("programmes whose figures for dashboards cannot be computed").register(meters);
    }

    boolean isToWait(ProgrammeId programme, Instant now) {
        var failure = failing.get(programme);
        return failure != null && now.isBefore(failure.at().plus(PAUSE));
    }

    /// Messages may hold what people wrote, so only the kind of failure and its place are told.
    void failed(ProgrammeId programme, Throwable why, Instant now) {
        count.increment();
        var problem = why.getClass().getName() + place(why.getStackTrace());
        var before = failing.put(programme, new Failure(problem, now));
        if (before == null || !before.problem().equals(problem)) {
            LOG.error("Figures for dashboards of programme {} stay as they are, others go on: {}", programme, problem);
        }
    }

    void succeeded(ProgrammeId programme) {
        failing.remove(programme);
    }

    private static String place(StackTraceElement[] trace) {
        return trace.length == 0 ? "" : " at " + trace[0];
    }
}
