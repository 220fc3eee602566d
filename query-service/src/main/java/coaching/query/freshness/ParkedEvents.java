package coaching.query.freshness;

import coaching.query.kernel.access.Caller;
import coaching.query.kernel.access.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.TransactionException;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/// Events that were set aside, as far as a reader may know of them: never what is in them. Those who see relationships
/// see the ones of their programmes; operators see all, also those of which nobody can tell whose they are.
@Repository
class ParkedEvents {

    private static final int MOST = 100;
    private static final String EVERY_PROGRAMME = "*";
    private static final Set<Caller> SEE_RELATIONSHIPS = Set.of(Caller.COORDINATOR, Caller.AUDITOR);

    private final JdbcClient database;

    ParkedEvents(JdbcClient database) {
        this.database = database;
    }

    /// @param key the relationship, participant or programme whose later events wait
    record Parked(String key, @Nullable Long position, String reason) {}

    /// None when the read models cannot be reached.
    List<Parked> of(Reader reader) {
        var operates = reader.roles().contains(Caller.OPERATOR);
        if (!operates && Collections.disjoint(reader.roles(), SEE_RELATIONSHIPS)) {
            return List.of();
        }
        try {
            return find(operates, reader.programmes());
        } catch (DataAccessException | TransactionException _) {
            return List.of();
        }
    }

    private List<Parked> find(boolean all, Set<String> programmes) {
        return database.sql("""
            SELECT key, position, reason FROM live.parked
            WHERE :all OR (programme IS NOT NULL AND (:every OR programme::text = ANY (:programmes)))
            ORDER BY position LIMIT :most""")
            .param("all", all).param("every", programmes.contains(EVERY_PROGRAMME))
            .param("programmes", programmes.toArray(String[]::new)).param("most", MOST)
            .query((row, _) -> new Parked(row.getString(1), row.getObject(2, Long.class), sentence(row.getString(3))))
            .list();
    }

    private static String sentence(String reason) {
        return reason + ": " + switch (reason) {
            case "GAP" -> "the event before it has not come.";
            case "UNKNOWN" -> "it is of a kind this version does not know.";
            case "MALFORMED" -> "it cannot be read.";
            case "CONFLICT" -> "it contradicts what is recorded.";
            case "BEHIND" -> "it waits for an earlier one.";
            default -> "it was set aside.";
        };
    }
}
