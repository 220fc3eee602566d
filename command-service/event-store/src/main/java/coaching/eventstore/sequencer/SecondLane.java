package coaching.eventstore.sequencer;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;

/// Works beside the sequencer's thread for one term.
final class SecondLane {

    /// What a lane does until the term is over.
    @FunctionalInterface
    interface Work {
        void run() throws SQLException, InterruptedException, Lane.Deposed;
    }

    private final Thread thread;
    private volatile @Nullable Throwable failure;

    SecondLane(Work work) {
        thread = Thread.ofPlatform().name("kept-event-sequencer-2").daemon().start(() -> run(work));
    }

    void join() throws InterruptedException {
        thread.join();
    }

    /// Ends the term for the reason for which this lane ended it.
    void rethrow() throws SQLException, Lane.Deposed {
        switch (failure) {
            case SQLException e -> throw e;
            case Lane.Deposed e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case null, default -> { }
        }
    }

    private void run(Work work) {
        try {
            work.run();
        } catch (SQLException | InterruptedException | Lane.Deposed | RuntimeException | Error e) {
            failure = e;
        }
    }
}
