package coaching.eventstore.log;

import coaching.eventstore.event.StoreFailure.StoreUnavailable;

import java.util.ArrayDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.stream.Gatherer;

/// Reads several pages side by side and hands them on in order. It serves speed only: `map` in its place reads the same pages, one
/// by one.
///
/// Each on a platform thread of its own: a virtual one is parked and woken again for every few rows that arrive, which doubles the
/// time. A stream that nobody reads to its end leaves nothing behind but the reads that had begun.
final class ReadAhead {

    private static final int PAGES = 3;

    static <A, P> Gatherer<A, ?, P> of(Function<? super A, ? extends P> read) {
        return Gatherer.<A, ArrayDeque<FutureTask<P>>, P>ofSequential(ArrayDeque::new, (begun, from, next) -> {
            begun.add(begin(read, from));
            return begun.size() < PAGES || next.push(result(begun.remove()));
        }, (begun, next) -> {
            while (!begun.isEmpty() && !next.isRejecting()) {
                next.push(result(begun.remove()));
            }
        });
    }

    private static <A, P> FutureTask<P> begin(Function<? super A, ? extends P> read, A from) {
        var task = new FutureTask<P>(() -> read.apply(from));
        Thread.ofPlatform().daemon().name("kept-event-reader").start(task);
        return task;
    }

    private static <P> P result(FutureTask<P> page) {
        try {
            return page.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable("Interrupted while reading the log", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure
                : new StoreUnavailable("Reading the log failed", e.getCause());
        }
    }

    private ReadAhead() {}
}
