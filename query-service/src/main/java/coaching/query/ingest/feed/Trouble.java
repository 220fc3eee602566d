package coaching.query.ingest.feed;

import coaching.query.ingest.rows.Source;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Records that PostgreSQL cannot store, whatever we do: text it calls invalid, a date beyond its calendar. One such
/// record fails its whole batch, so the batch is repeated record by record, and the guilty one is parked.
public final class Trouble {

    private static final String DATA_EXCEPTION = "22";

    private record Place(int partition, long offset) {}

    private final Map<Place, String> refused = new HashMap<>();
    private int near;

    /// Whether the next record may be one of the batch that failed.
    boolean isNear() {
        return near > 0;
    }

    void passed() {
        near--;
    }

    Optional<String> with(Source source) {
        return Optional.ofNullable(refused.get(new Place(source.partition(), source.offset())));
    }

    /// Whether it is the data's fault, so that another attempt record by record will help.
    public static boolean isData(SQLException failure) {
        return String.valueOf(failure.getSQLState()).startsWith(DATA_EXCEPTION);
    }

    void remember(List<Source> batch, SQLException failure) {
        if (isData(failure)) {
            if (batch.size() == 1) {
                var source = batch.getFirst();
                refused.put(new Place(source.partition(), source.offset()), String.valueOf(failure.getMessage()));
            } else {
                near = batch.size();
            }
        }
    }
}
