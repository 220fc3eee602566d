package coaching.benchmarks.workload;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Writers that each wait for one acknowledgement before they ask for the next, on virtual threads as requests are.
public final class Writers {

    /// What one writer does once; it returns when that is acknowledged.
    @FunctionalInterface
    public interface Writer {
        void write() throws Exception;
    }

    @FunctionalInterface
    public interface Opener {
        Writer open(int number) throws Exception;
    }

    public record Pace(double perSecond, double p99Millis) {}

    /// @param leadIn milliseconds of writing before anything is measured: who leaves work for later has to do that of before meanwhile
    public static Pace run(int writers, long leadIn, long millis, Opener opener) throws Exception {
        var go = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var runs = new ArrayList<Future<long[]>>();
            for (int i = 0; i < writers; i++) {
                var writer = opener.open(i);
                Callable<long[]> run = () -> {
                    go.await();
                    writeFor(leadIn, writer);
                    return writeFor(millis, writer);
                };
                runs.add(threads.submit(run));
            }
            go.countDown();
            return pace(runs, millis);
        }
    }

    private static Pace pace(Iterable<Future<long[]>> runs, long millis) throws Exception {
        var latencies = new ArrayList<long[]>();
        for (var run : runs) {
            try {
                latencies.add(run.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("A writer failed", e.getCause());
            }
        }
        var all = latencies.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Pace(all.length * 1_000.0 / millis, all[(int) (all.length * 0.99)] / 1e6);
    }

    private static long[] writeFor(long millis, Writer writer) throws Exception {
        var latencies = new long[1 << 10];
        int count = 0;
        long end = System.nanoTime() + millis * 1_000_000;
        for (long before = System.nanoTime(); before < end;) {
            writer.write();
            long after = System.nanoTime();
            if (count == latencies.length) {
                latencies = Arrays.copyOf(latencies, 2 * count);
            }
            latencies[count++] = after - before;
            before = after;
        }
        return Arrays.copyOf(latencies, count);
    }

    private Writers() {}
}
