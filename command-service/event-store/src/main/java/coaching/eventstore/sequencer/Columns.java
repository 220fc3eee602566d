package coaching.eventstore.sequencer;

import coaching.eventstore.log.CommandKey;
import coaching.eventstore.log.NewEvent;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/// A batch turned on its side: an array per column, as `unnest` wants it.
final class Columns {

    private final long[] position;
    private final String[] eventId;
    private final String[] type;
    private final String[] revision;
    private final long[] recorded;
    private final byte[][] metadata;
    private final byte[][] payload;
    private final String[] tags;
    private final byte[][] leafHash;
    private final String[] key;
    private final String[] owner;
    private final byte[][] requestHash;
    private final byte[][] response;
    private final long[] first;
    private final long[] last;
    private final long[] now;
    private int event;
    private int receipt;

    Columns(long head, List<PendingAppend> appends, long nowMicros) {
        int events = appends.stream().mapToInt(pending -> pending.append().events().size()).sum();
        int keys = (int) appends.stream().filter(pending -> pending.append().key() != null).count();
        position = new long[events];
        eventId = new String[events];
        type = new String[events];
        revision = new String[events];
        recorded = new long[events];
        metadata = new byte[events][];
        payload = new byte[events][];
        tags = new String[events];
        leafHash = new byte[events][];
        key = new String[keys];
        owner = new String[keys];
        requestHash = new byte[keys][];
        response = new byte[keys][];
        first = new long[keys];
        last = new long[keys];
        now = new long[keys];
        for (var pending : appends) {
            long before = head + event;
            pending.append().events().forEach(added -> add(added, head + event + 1));
            var named = pending.append().key();
            if (named != null) {
                add(named, before + 1, head + event, nowMicros);
            }
        }
    }

    void bind(PreparedStatement statement) throws SQLException {
        Object[] columns = {key, owner, requestHash, response, first, last, now, position, eventId, type, revision,
            recorded, metadata, payload, tags, leafHash};
        String[] types = {"text", "text", "bytea", "bytea", "int8", "int8", "int8", "int8", "uuid", "text", "text",
            "int8", "bytea", "bytea", "text", "bytea"};
        var connection = statement.getConnection().unwrap(org.postgresql.PGConnection.class);
        for (int i = 0; i < columns.length; i++) {
            statement.setArray(i + 1, connection.createArrayOf(types[i], columns[i]));
        }
    }

    private void add(NewEvent added, long at) {
        position[event] = at;
        eventId[event] = added.eventId().toString();
        type[event] = added.type();
        revision[event] = added.revision();
        recorded[event] = added.recordedMicros();
        metadata[event] = added.metadata();
        payload[event] = added.payload();
        tags[event] = added.tagText();
        leafHash[event] = added.leafHash();
        event++;
    }

    private void add(CommandKey named, long from, long to, long nowMicros) {
        key[receipt] = named.key();
        owner[receipt] = named.owner();
        requestHash[receipt] = named.requestHash();
        response[receipt] = named.response();
        first[receipt] = from;
        last[receipt] = to;
        now[receipt++] = nowMicros;
    }
}
