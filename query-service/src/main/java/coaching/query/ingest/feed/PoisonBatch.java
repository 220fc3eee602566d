package coaching.query.ingest.feed;

import coaching.query.ingest.batch.Source;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Records that PostgreSQL cannot store, whatever we do: text it calls invalid, a date beyond its calendar, a position
/// or a name that is taken, a value too large for an index. One such record fails its whole batch, so the batch is
/// repeated record by record, and the guilty one is parked.
public final class PoisonBatch {

    /// Data exception, integrity constraint violation, program limit exceeded.
    private static final Set<String> OF_DATA = Set.of("22", "23", "54");

    private record Place(String topic, int partition, long offset) {

        static Place of(Source source) {
            return new Place(source.topic(), source.partition(), source.offset());
        }
    }

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
        return Optional.ofNullable(refused.get(Place.of(source)));
    }

    /// Whether it is the data's fault, so that another attempt record by record will help.
    public static boolean isData(SQLException failure) {
        var state = failure.getSQLState();
        return state != null && state.length() == 5 && OF_DATA.contains(state.substring(0, 2));
    }

    void remember(List<Source> batch, SQLException failure) {
        if (isData(failure)) {
            if (batch.size() == 1) {
                refused.put(Place.of(batch.getFirst()), String.valueOf(failure.getMessage()));
            } else {
                near = batch.size();
            }
        }
    }
}
