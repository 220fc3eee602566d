package coaching.eventstore.append;

import java.util.function.IntSupplier;

/// Keeps the thread busy while it waits: to be woken takes longer than the wait.
final class BusyDelay implements BatchDelay {

    private static final long FIRST_NANOS = 120_000;
    private static final long OTHERS_NANOS = 250_000;

    @Override
    public void await(IntSupplier waiting, int expected) {
        awaitFirst(waiting);
        awaitOthers(waiting, expected);
    }

    /// Whoever was just answered often comes again at once. To be woken takes longer than to wait for that; nothing but time
    /// depends on it.
    @SuppressWarnings("ThreadPriorityCheck")
    private static void awaitFirst(IntSupplier waiting) {
        long end = System.nanoTime() + FIRST_NANOS;
        while (waiting.getAsInt() == 0 && System.nanoTime() < end) {
            Thread.yield();
        }
    }

    /// Those who are answered by a batch are soon back, while those who came meanwhile wait: together they are one batch, which
    /// costs hardly more than one of half its size. A caller who was alone before waits for nobody.
    @SuppressWarnings("ThreadPriorityCheck")
    private static void awaitOthers(IntSupplier waiting, int expected) {
        long end = System.nanoTime() + OTHERS_NANOS;
        while (waiting.getAsInt() > 0 && waiting.getAsInt() < expected && System.nanoTime() < end) {
            Thread.yield();
        }
    }
}
