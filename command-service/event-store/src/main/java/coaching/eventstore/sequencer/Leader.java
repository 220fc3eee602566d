package coaching.eventstore.sequencer;

import coaching.eventstore.append.AppendConflict;
import coaching.eventstore.append.PendingAppend;
import coaching.eventstore.block.Block;
import coaching.eventstore.block.BlockBuilder;
import coaching.eventstore.block.LogEnd;
import coaching.eventstore.block.ReceiptReader;
import coaching.eventstore.event.Appended;
import coaching.eventstore.event.CommandReceipt;
import coaching.eventstore.event.Micros;
import coaching.eventstore.event.StoreFailure.CommandKeyAlreadyUsed;
import coaching.eventstore.event.StoreFailure.NotLeader;
import coaching.eventstore.event.StoreFailure.OutcomeUnknown;
import coaching.eventstore.event.StoreFailure.StoreUnavailable;
import coaching.eventstore.keys.UsedKeys;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
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

    private static final long[] NO_KEYS = {};

    private final Connection connection;
    private final InstantSource clock;
    private final AppendMeters meters;
    private final Runnable answering;
    private final BlockWriter writer;
    private final Admission admission;
    private long block;
    private long head;

    /// @param remembered events of the end of the log to remember
    /// @param answering  called when a batch has been written, before anybody is told
    Leader(Connection connection, int remembered, UsedKeys usedKeys, InstantSource clock, AppendMeters meters,
           Runnable answering)
        throws SQLException {
        this.connection = connection;
        this.clock = clock;
        this.meters = meters;
        this.answering = answering;
        this.writer = new BlockWriter(connection);
        var end = LogEnd.read(connection);
        this.block = end.block();
        this.head = end.position();
        this.admission = new Admission(connection, end, remembered, usedKeys);
    }

    long head() {
        return head;
    }

    /// Place of the newest block.
    long block() {
        return block;
    }

    /// Append conditions with a marker before this one cost a query.
    long floor() {
        return admission.floor();
    }

    /// Every append of the batch is answered when this returns or throws.
    void commit(List<PendingAppend> batch) throws SQLException, Deposed {
        commit(batch, false);
    }

    private void commit(List<PendingAppend> batch, boolean keysChecked) throws SQLException, Deposed {
        try {
            attempt(batch, keysChecked);
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

    private void attempt(List<PendingAppend> batch, boolean keysChecked) throws SQLException, Deposed {
        Admission.Verdict verdict;
        List<PendingAppend> sent = List.of();
        boolean written;
        try {
            verdict = admission.judge(batch);
            sent = verdict.admitted();
            written = sent.isEmpty() || write(sent, keysChecked);
        } catch (SQLException e) {
            admission.rollback();
            afterError(batch, sent, e);
            return;
        } catch (StoreUnavailable e) {
            admission.rollback();
            batch.forEach(pending -> pending.fail(e));
            return;
        }
        if (!written) {
            admission.rollback();
            isolate(batch);
            return;
        }
        try {
            refuse(verdict.conflicting());
        } catch (SQLException e) {
            afterError(verdict.conflicting(), List.of(), e);
        }
        if (!verdict.sameKey().isEmpty()) {
            commit(verdict.sameKey());
        }
    }

    /// Returns whether anything was written: not if a command key may have been used before.
    private boolean write(List<PendingAppend> admitted, boolean keysChecked) throws SQLException {
        var blocks = blocks(admitted);
        if (!blocks.isEmpty() && !writer.write(blocks, keysChecked ? NO_KEYS : admission.toCheck(blocks))) {
            return false;
        }
        answering.run();
        meters.committed(admitted.size(),
            admitted.stream().mapToInt(pending -> pending.append().events().size()).sum());
        for (var pending : admitted) {
            long first = head + 1;
            head += pending.append().events().size();
            pending.succeed(new Appended(first, head));
        }
        // after everybody has been told: they have work to do meanwhile
        block = blocks.isEmpty() ? block : blocks.getLast().place();
        admission.written(admitted, blocks, block);
        return true;
    }

    private List<Block> blocks(List<PendingAppend> admitted) {
        var builder = new BlockBuilder(block, head);
        long now = Micros.of(clock.instant());
        long before = head;
        for (var pending : admitted) {
            var append = pending.append();
            append.events().forEach(builder::add);
            long last = before + append.events().size();
            if (append.key() != null) {
                builder.add(append.key(), before + 1, last, now);
            }
            before = last;
        }
        return builder.build();
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
        if (Faults.placeTaken(e)) {
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

    /// One of them is at fault, or its command key may have been used before. Those whose key was are found by one query, anything
    /// else one by one.
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
            commit(rest, true);
        } else {
            for (var pending : rest) { // the next of them may have the key of one that is written now
                commit(List.of(pending), batch.size() == 1);
            }
        }
    }

    private static void blame(PendingAppend pending, SQLException e) {
        pending.fail(new StoreUnavailable("PostgreSQL refuses this append: " + e.getMessage(), e));
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
