package coaching.eventstore.sequencer;

import coaching.eventstore.log.Appended;
import coaching.eventstore.log.CommandReceipt;
import coaching.eventstore.log.CriteriaReader;
import coaching.eventstore.log.EventLog;
import coaching.eventstore.log.Micros;
import coaching.eventstore.log.ReceiptReader;
import coaching.eventstore.log.StoreFailure.CommandKeyAlreadyUsed;
import coaching.eventstore.log.StoreFailure.NotLeader;
import coaching.eventstore.log.StoreFailure.OutcomeUnknown;
import coaching.eventstore.log.StoreFailure.StoreUnavailable;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

/// Writes batches during one term of leadership. Confined to the sequencer's thread.
final class Leader {

    /// Another instance has taken over. What was being written was not.
    static final class Deposed extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private final Connection connection;
    private final InstantSource clock;
    private final AppendMeters meters;
    private final BatchWriter writer;
    private final RecentEvents recent;
    private long head;

    Leader(Connection connection, int remembered, InstantSource clock, AppendMeters meters) throws SQLException {
        this.connection = connection;
        this.clock = clock;
        this.meters = meters;
        this.writer = new BatchWriter(connection);
        this.head = EventLog.head(connection);
        this.recent = new RecentEvents(head, remembered);
    }

    long head() {
        return head;
    }

    /// Append conditions with a marker before this one cost a query.
    long floor() {
        return recent.floor();
    }

    /// Every append of the batch is answered when this returns or throws.
    void commit(List<PendingAppend> batch) throws SQLException, Deposed {
        try {
            attempt(batch);
        } catch (Deposed e) {
            batch.forEach(pending -> pending.fail(new NotLeader()));
            throw e;
        } catch (SQLException e) {
            batch.forEach(pending -> pending.fail(new StoreUnavailable("The connection broke", e)));
            throw e;
        } catch (RuntimeException | Error e) {
            batch.forEach(pending -> pending.fail(new OutcomeUnknown(e)));
            throw e;
        }
    }

    private void attempt(List<PendingAppend> batch) throws SQLException, Deposed {
        var admitted = new ArrayList<PendingAppend>();
        var conflicting = new ArrayList<PendingAppend>();
        var sameKey = new ArrayList<PendingAppend>();
        try {
            admit(batch, admitted, conflicting, sameKey);
            if (!admitted.isEmpty()) {
                write(admitted);
            }
        } catch (SQLException e) {
            recent.rollback();
            afterError(batch, admitted, e);
            return;
        }
        try {
            refuse(conflicting);
        } catch (SQLException e) {
            afterError(conflicting, List.of(), e);
        }
        if (!sameKey.isEmpty()) {
            commit(sameKey);
        }
    }

    private void admit(List<PendingAppend> batch, List<PendingAppend> admitted, List<PendingAppend> conflicting,
                       List<PendingAppend> sameKey)
        throws SQLException {
        var keys = new HashSet<String>();
        for (var pending : batch) {
            var key = pending.append().key();
            if (key != null && keys.contains(key.key())) {
                sameKey.add(pending);
            } else if (conflicts(pending.append().boundary())) {
                conflicting.add(pending);
            } else {
                admitted.add(pending);
                pending.append().events().forEach(recent::add);
                if (key != null) {
                    keys.add(key.key());
                }
            }
        }
    }

    /// A marker older than memory is checked by a query; the part in memory, which no query can see yet, was clear.
    private boolean conflicts(Boundary boundary) throws SQLException {
        return switch (recent.judge(boundary)) {
            case CLEAR -> false;
            case CONFLICT -> true;
            case UNKNOWN -> CriteriaReader.check(connection, boundary.criteria(), boundary.marker()).conflict();
        };
    }

    private void write(List<PendingAppend> admitted) throws SQLException {
        writer.write(head, admitted, Micros.of(clock.instant()));
        recent.commit();
        meters.committed(admitted.size(), recent.head() - head);
        for (var pending : admitted) {
            long first = head + 1;
            head += pending.append().events().size();
            pending.succeed(new Appended(first, head));
        }
    }

    /// A command sent again conflicts with what it did itself: it is told that it was carried out, not that it came too late.
    private void refuse(List<PendingAppend> conflicting) throws SQLException {
        var used = receipts(conflicting);
        for (var pending : conflicting) {
            var receipt = receipt(used, pending);
            if (receipt == null) {
                meters.refused();
                pending.fail(new AppendConflict(pending.append().boundary().marker()));
            } else {
                pending.fail(new CommandKeyAlreadyUsed(receipt));
            }
        }
    }

    /// The statement is its own transaction, so an error that leaves the connection alive means that nothing was written.
    private void afterError(List<PendingAppend> batch, List<PendingAppend> admitted, SQLException e)
        throws SQLException, Deposed {
        if (Faults.lostConnection(connection, e)) {
            admitted.forEach(pending -> pending.fail(new OutcomeUnknown(e)));
            throw e;
        }
        if (Faults.positionTaken(e)) {
            throw new Deposed();
        }
        if (!Faults.blamesData(e)) {
            batch.forEach(
                pending -> pending.fail(new StoreUnavailable("PostgreSQL refuses to write: " + e.getMessage(), e)));
        } else if (batch.size() == 1) {
            blame(batch.getFirst(), e);
        } else {
            isolate(batch);
        }
    }

    /// One of them is at fault. Those whose key was used before are found by one query, anything else one by one.
    private void isolate(List<PendingAppend> batch) throws SQLException, Deposed {
        var used = receipts(batch);
        var rest = new ArrayList<PendingAppend>();
        for (var pending : batch) {
            var receipt = receipt(used, pending);
            if (receipt == null) {
                rest.add(pending);
            } else {
                pending.fail(new CommandKeyAlreadyUsed(receipt));
            }
        }
        if (rest.size() < batch.size()) {
            commit(rest);
        } else {
            for (var pending : rest) {
                commit(List.of(pending));
            }
        }
    }

    private void blame(PendingAppend pending, SQLException e) throws SQLException {
        if (Faults.duplicateKey(e)) {
            pending.fail(new CommandKeyAlreadyUsed(
                Objects.requireNonNull(receipts(List.of(pending)).values().iterator().next())));
        } else {
            pending.fail(new StoreUnavailable("PostgreSQL refuses this append: " + e.getMessage(), e));
        }
    }

    private static @Nullable CommandReceipt receipt(Map<String, CommandReceipt> used, PendingAppend pending) {
        var key = pending.append().key();
        return key == null ? null : used.get(key.key());
    }

    private Map<String, CommandReceipt> receipts(List<PendingAppend> batch) throws SQLException {
        var keys = batch.stream().map(pending -> pending.append().key()).filter(Objects::nonNull).map(key -> key.key())
            .toList();
        return keys.isEmpty() ? Map.of()
            : ReceiptReader.find(connection, keys).stream().collect(toMap(CommandReceipt::key, identity()));
    }
}
