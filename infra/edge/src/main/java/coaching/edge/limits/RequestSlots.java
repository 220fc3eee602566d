package coaching.edge.limits;

import coaching.edge.problem.Refused;
import coaching.edge.problem.RequestRule;
import jakarta.servlet.ServletException;

import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/// So many at once and no more: what is over the bound is refused at once, instead of queueing until nobody waits for
/// it any more. One caller cannot take the places of all.
final class RequestSlots {

    interface Work<T> {

        T run() throws IOException, ServletException;
    }

    private final Semaphore free;
    private final int perCaller;
    private final ConcurrentHashMap<String, Integer> callers = new ConcurrentHashMap<>();

    RequestSlots(int all, int perCaller) {
        this.free = new Semaphore(all);
        this.perCaller = perCaller;
    }

    /// @throws Refused if there is no place
    <T> T take(String caller, Work<T> work) throws IOException, ServletException {
        if (!free.tryAcquire()) {
            throw Refused.because(RequestRule.OVERLOADED);
        }
        try {
            return ofCaller(caller, work);
        } finally {
            free.release();
        }
    }

    private <T> T ofCaller(String caller, Work<T> work) throws IOException, ServletException {
        try {
            if (callers.merge(caller, 1, Integer::sum) > perCaller) {
                throw Refused.because(RequestRule.TOO_MANY_AT_ONCE);
            }
            return work.run();
        } finally {
            callers.computeIfPresent(caller, (_, taken) -> taken == 1 ? null : taken - 1);
        }
    }
}
