package coaching.eventstore.sequencer;

import coaching.eventstore.log.Appended;
import coaching.eventstore.log.CommandReceipt;
import coaching.eventstore.log.Micros;
import coaching.eventstore.log.ReceiptReader;
import coaching.eventstore.log.StoreFailure.CommandKeyAlreadyUsed;
import coaching.eventstore.log.StoreFailure.NotLeader;
import coaching.eventstore.log.StoreFailure.OutcomeUnknown;
import coaching.eventstore.log.StoreFailure.StoreUnavailable;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

/// Writes batches on a connection of its own, one at a time. Confined to one thread.
final class Lane {

    /// The term is over. What was being written was not.
    static final class Deposed extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private final Connection connection;
    private final BatchWriter writer;
    private final Admission admission;
    private final InstantSource clock;
    private final AppendMeters meters;

    Lane(Connection connection, long term, Admission admission, InstantSource clock, AppendMeters meters) throws SQLException {
        this.connection = connection;
        this.writer = new BatchWriter(connection, term);
        this.admission = admission;
        this.clock = clock;
        this.meters = meters;
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

    /// An idle lane must notice that its session is gone, too.
    void heartbeat() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SELECT");
        }
    }

    private void attempt(List<PendingAppend> batch) throws SQLException, Deposed {
        Flight flight;
        do {
            if (admission.over()) {
                throw new SQLNonTransientConnectionException("The term is over");
            }
            flight = admission.admit(batch, connection);
        } while (!written(flight, batch));
        if (!flight.sameKey().isEmpty()) {
            attempt(flight.sameKey());
        }
    }

    /// Returns false when it must be admitted anew, because something before it did not get into the log.
    private boolean written(Flight flight, List<PendingAppend> batch) throws SQLException, Deposed {
        boolean cleared;
        try {
            cleared = flight.admitted().isEmpty() ? flight.clear() : writer.write(flight, Micros.of(clock.instant()));
            if (cleared && !flight.admitted().isEmpty()) {
                admission.landed(flight);
            }
        } catch (SQLException e) {
            admission.failed(flight);
            afterError(flight, batch, e);
            flight.sameKey().clear();
            return true;
        } finally {
            if (!flight.landed().isDone()) {
                admission.failed(flight);
            }
        }
        if (cleared) {
            acknowledge(flight);
        }
        return cleared;
    }

    private void acknowledge(Flight flight) throws SQLException, Deposed {
        if (!flight.admitted().isEmpty()) {
            meters.committed(flight.admitted().size(), flight.events());
        }
        long head = flight.from();
        for (var pending : flight.admitted()) {
            long first = head + 1;
            head += pending.append().events().size();
            pending.succeed(new Appended(first, head));
        }
        try {
            refuse(flight.conflicting());
        } catch (SQLException e) {
            afterError(new Flight(head, Flight.LANDED), flight.conflicting(), e);
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

    /// An error that leaves the connection alive means that nothing was written: statement and commit are one, or it came before.
    private void afterError(Flight flight, List<PendingAppend> batch, SQLException e) throws SQLException, Deposed {
        if (Faults.lostConnection(connection, e)) {
            if (flight.committing()) {
                flight.admitted().forEach(pending -> pending.fail(new OutcomeUnknown(e)));
            }
            throw e;
        }
        if (Faults.positionTaken(e)) {
            throw new Deposed();
        }
        if (!Faults.blamesData(e)) {
            batch.forEach(pending -> pending.fail(new StoreUnavailable("PostgreSQL refuses to write: " + e.getMessage(), e)));
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
            pending.fail(new CommandKeyAlreadyUsed(Objects.requireNonNull(receipts(List.of(pending)).values().iterator().next())));
        } else {
            pending.fail(new StoreUnavailable("PostgreSQL refuses this append: " + e.getMessage(), e));
        }
    }

    private static @Nullable CommandReceipt receipt(Map<String, CommandReceipt> used, PendingAppend pending) {
        var key = pending.append().key();
        return key == null ? null : used.get(key.key());
    }

    private Map<String, CommandReceipt> receipts(List<PendingAppend> batch) throws SQLException {
        var keys = batch.stream().map(pending -> pending.append().key()).filter(Objects::nonNull).map(key -> key.key()).toList();
        return keys.isEmpty() ? Map.of()
            : ReceiptReader.find(connection, keys).stream().collect(toMap(CommandReceipt::key, identity()));
    }
}
