package coaching.command.peopleimport;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Does several things at once, few enough to leave room for what others ask.
final class Workers implements AutoCloseable {

    private static final int AT_ONCE = 16;

    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE,
        Thread.ofVirtual().name("kept-people-import").factory());

    /// Waits for all of them. The first that fails is told.
    <T> List<T> all(List<? extends Callable<T>> work) {
        try {
            var results = new ArrayList<T>();
            for (var done : threads.invokeAll(work)) {
                results.add(done.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while people were imported", e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
