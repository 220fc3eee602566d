package coaching.eventstore.sequencer;

import coaching.eventstore.log.CriteriaReader;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;

/// Puts the batches of one term in order: says what may be written next, and where, while what came before is still on its way.
///
/// A batch is admitted as if all before it will be committed. When one of them is not, all after it are admitted anew.
final class Admission {

    private final ReentrantLock lock = new ReentrantLock();
    private final RecentEvents recent;
    private final Set<String> keysInFlight = new HashSet<>();
    private final LongConsumer grown;
    private CompletableFuture<Boolean> last = Flight.LANDED;
    private volatile long head;
    private volatile long floor;
    private volatile boolean over;

    /// @param grown told every new head, in order
    Admission(long head, int remembered, LongConsumer grown) {
        this.recent = new RecentEvents(head, remembered);
        this.head = head;
        this.floor = recent.floor();
        this.grown = grown;
    }

    /// The position of the last event committed.
    long head() {
        return head;
    }

    /// Append conditions with a marker before this one cost a query.
    long floor() {
        return floor;
    }

    boolean over() {
        return over;
    }

    void end() {
        over = true;
    }

    Flight admit(List<PendingAppend> batch, Connection connection) throws SQLException {
        lock.lock();
        try {
            var flight = new Flight(recent.head(), last);
            sort(batch, flight, connection);
            if (!flight.admitted().isEmpty()) {
                keysInFlight.addAll(flight.keys());
                last = flight.landed();
            }
            return flight;
        } finally {
            lock.unlock();
        }
    }

    void landed(Flight flight) {
        lock.lock();
        try {
            recent.commit(flight.to());
            flight.keys().forEach(keysInFlight::remove);
            floor = recent.floor();
            head = flight.to();
            grown.accept(head);
        } finally {
            lock.unlock();
        }
        flight.landed().complete(true);
    }

    /// Forgets it and all that was admitted after it; whoever writes one of those finds out when it is about to commit.
    /// When one before it failed, that has been done already, and newer ones may have been admitted since.
    void failed(Flight flight) {
        if (!flight.admitted().isEmpty() && flight.clear()) {
            lock.lock();
            try {
                recent.rollback(head);
                keysInFlight.clear();
                last = Flight.LANDED;
            } finally {
                lock.unlock();
            }
        }
        flight.landed().complete(false);
    }

    private void sort(List<PendingAppend> batch, Flight flight, Connection connection) throws SQLException {
        var keys = new HashSet<String>();
        try {
            for (var pending : batch) {
                var key = pending.append().key();
                if (key != null && (keysInFlight.contains(key.key()) || keys.contains(key.key()))) {
                    flight.sameKey().add(pending);
                } else if (conflicts(pending.append().boundary(), connection)) {
                    flight.conflicting().add(pending);
                } else {
                    flight.admit(pending);
                    pending.append().events().forEach(recent::add);
                    if (key != null) {
                        keys.add(key.key());
                    }
                }
            }
        } catch (SQLException | RuntimeException e) {
            recent.rollback(flight.from());
            throw e;
        }
    }

    /// A marker older than memory is checked by a query; the part in memory, which no query can see yet, was clear.
    private boolean conflicts(Boundary boundary, Connection connection) throws SQLException {
        return switch (recent.judge(boundary)) {
            case CLEAR -> false;
            case CONFLICT -> true;
            case UNKNOWN -> CriteriaReader.check(connection, boundary.criteria(), boundary.marker()).conflict();
        };
    }
}
