package coaching.query.freshness;

import coaching.events.id.ProgrammeId;
import coaching.query.kernel.reader.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.TransactionException;

import java.util.List;
import java.util.UUID;

import static coaching.events.role.Capability.OPERATE;
import static coaching.events.role.Capability.READ_RELATIONSHIPS;

/// Events that were set aside, as far as a reader may know of them: never what is in them. Those who see relationships
/// see the ones of their programmes; operators see all, also those of which nobody can tell whose they are.
@Repository
class ParkedEvents {

    private static final int MOST = 100;

    private final JdbcClient database;

    ParkedEvents(JdbcClient database) {
        this.database = database;
    }

    /// @param key the relationship, participant or programme whose later events wait
    record Parked(String key, @Nullable Long position, String reason) {}

    /// None when the read models cannot be reached.
    List<Parked> of(Reader reader) {
        var operates = reader.may(OPERATE);
        if (!operates && !reader.may(READ_RELATIONSHIPS)) {
            return List.of();
        }
        try {
            return find(operates, reader);
        } catch (DataAccessException | TransactionException _) {
            return List.of();
        }
    }

    private List<Parked> find(boolean all, Reader reader) {
        return database.sql("""
            SELECT key, position, reason FROM live.parked
            WHERE :all OR (programme IS NOT NULL AND (:every OR programme = ANY (:programmes)))
            ORDER BY position LIMIT :most""")
            .param("all", all).param("every", reader.mayEverywhere(READ_RELATIONSHIPS))
            .param("programmes",
                reader.programmes(READ_RELATIONSHIPS).stream().map(ProgrammeId::value).toArray(UUID[]::new))
            .param("most", MOST)
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
