package coaching.query.freshness;

import coaching.query.kernel.access.Caller;
import coaching.query.kernel.access.Reader;
import coaching.query.kernel.facts.FactLog;
import coaching.query.kernel.facts.Freshness;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/// Answers from memory when the read models cannot be reached: that is when it is asked most.
@RestController
class FreshnessController {

    private static final Set<Caller> SEE_PARKED = Set.of(Caller.OPERATOR, Caller.COORDINATOR, Caller.AUDITOR);
    private static final int MOST_PARKED = 100;

    private final FactLog log;
    private final JdbcClient database;

    FreshnessController(FactLog log, JdbcClient database) {
        this.log = log;
        this.database = database;
    }

    /// @param parked events set aside because they could not be read, with those waiting behind them
    record State(long asOfPosition, Freshness freshness, double lagSeconds, boolean stale,
                 @Nullable Instant newestRecordedAt, List<Parked> parked) {}

    /// @param key the relationship, participant or programme whose later events wait
    record Parked(String key, @Nullable Long position, String reason) {}

    @GetMapping("/api/freshness")
    State freshness(Reader reader) {
        var head = log.head();
        var freshness = log.freshness();
        var parked = Collections.disjoint(reader.roles(), SEE_PARKED) ? List.<Parked>of() : parked();
        return new State(head.completeTo(), freshness, freshness.lagSeconds(), freshness.stale(), head.recordedAt(),
            parked);
    }

    private List<Parked> parked() {
        try {
            return database.sql("""
                SELECT key, position, reason || ': ' || problem FROM live.parked ORDER BY position LIMIT :most""")
                .param("most", MOST_PARKED)
                .query((row, _) -> new Parked(row.getString(1), row.getObject(2, Long.class), row.getString(3))).list();
        } catch (DataAccessException | TransactionException _) {
            return List.of();
        }
    }
}
