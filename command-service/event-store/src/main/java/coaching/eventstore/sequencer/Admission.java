package coaching.eventstore.sequencer;

import coaching.eventstore.append.Boundary;
import coaching.eventstore.append.PendingAppend;
import coaching.eventstore.block.Block;
import coaching.eventstore.block.BlockIndex;
import coaching.eventstore.block.CriteriaReader;
import coaching.eventstore.block.LogEnd;
import coaching.eventstore.keys.RecentKeys;
import coaching.eventstore.keys.UsedKeys;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Which appends may be written: from what the leader remembers of the end of the log, and by a query where that does not reach.
/// Confined to the sequencer's thread.
final class Admission {

    /// @param admitted    may be written together, if the index has none of the keys to check
    /// @param conflicting may not, or were written before
    /// @param sameKey     have the key of one that is admitted
    record Verdict(List<PendingAppend> admitted, List<PendingAppend> conflicting, List<PendingAppend> sameKey) {}

    private final Connection connection;
    private final RecentEvents recentEvents;
    private final RecentKeys recentKeys;
    private final UsedKeys usedKeys;

    /// @param remembered how many events and, for a tenth of them, command keys are remembered
    Admission(Connection connection, LogEnd end, int remembered, UsedKeys usedKeys) throws SQLException {
        this.connection = connection;
        this.recentEvents = new RecentEvents(end.position(), remembered);
        this.recentKeys = new RecentKeys(Math.max(1, remembered / 10));
        this.usedKeys = usedKeys;
        end.keys().forEach(key -> recentKeys.add(end.block(), key));
        refresh();
    }

    /// Append conditions with a marker before this one cost a query.
    long floor() {
        return recentEvents.floor();
    }

    /// What is admitted counts as written from now on, until the next [#written] or [#rollback].
    Verdict judge(List<PendingAppend> batch) throws SQLException {
        refresh();
        var verdict = new Verdict(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        var keys = new HashSet<String>();
        for (var pending : batch) {
            var key = pending.append().key();
            if (key != null && keys.contains(key.key())) {
                verdict.sameKey.add(pending);
            } else if ((key != null && recentKeys.contains(key.key())) || conflicts(pending.append().boundary())) {
                verdict.conflicting.add(pending);
            } else {
                verdict.admitted.add(pending);
                pending.append().events().forEach(recentEvents::add);
                if (key != null) {
                    keys.add(key.key());
                }
            }
        }
        return verdict;
    }

    /// Those of the blocks' command keys that have to be looked up in the index.
    long[] toCheck(List<Block> blocks) {
        return usedKeys.suspects(blocks);
    }

    /// @param newest place of the newest block
    void written(List<PendingAppend> admitted, List<Block> blocks, long newest) {
        recentEvents.commit();
        for (var pending : admitted) {
            var key = pending.append().key();
            if (key != null) {
                recentKeys.add(newest, key.key());
            }
        }
        usedKeys.add(blocks.stream().flatMapToLong(Block::keyNumbers));
    }

    void rollback() {
        recentEvents.rollback();
    }

    private void refresh() throws SQLException {
        if (recentKeys.isLarge()) {
            recentKeys.indexed(BlockIndex.mark(connection));
        }
        if (usedKeys.isFull()) {
            usedKeys.load(BlockIndex.mark(connection), BlockIndex.mostKeys(connection), recentKeys.numbers());
        }
    }

    /// A marker older than memory is checked by a query; the part in memory, which no query can see yet, was clear.
    private boolean conflicts(Boundary boundary) throws SQLException {
        return switch (recentEvents.judge(boundary)) {
            case CLEAR -> false;
            case CONFLICT -> true;
            case UNKNOWN -> CriteriaReader.check(connection, boundary.criteria(), boundary.marker()).conflict();
        };
    }
}
