package coaching.query.freshness;

import coaching.query.freshness.ParkedEvents.Parked;
import coaching.query.kernel.facts.FactLog;
import coaching.query.kernel.facts.Freshness;
import coaching.query.kernel.reader.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.List;

/// Answers from memory when the read models cannot be reached: that is when it is asked most.
@RestController
class FreshnessController {

    private final FactLog log;
    private final ParkedEvents parked;

    FreshnessController(FactLog log, ParkedEvents parked) {
        this.log = log;
        this.parked = parked;
    }

    /// @param parked events set aside because they could not be read, with those waiting behind them
    /// @param forged records of the last day that did not come from the log and were not read
    record State(long asOfPosition, Freshness freshness, double lagSeconds, boolean stale,
                 @Nullable Instant newestRecordedAt, List<Parked> parked, long forged) {}

    @GetMapping("/api/freshness")
    State freshness(Reader reader) {
        var head = log.head();
        var freshness = log.freshness();
        return new State(head.completeTo(), freshness, freshness.lagSeconds(), freshness.stale(), head.recordedAt(),
            parked.of(reader), log.forged());
    }
}
