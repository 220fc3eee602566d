package coaching.command.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// Sends requests all at once, to see that a rule holds whoever comes first.
public final class AtOnce {

    /// Each request so many times, each from a thread of its own.
    public static List<Http.Answer> send(int times, List<Callable<Http.Answer>> requests) throws Exception {
        var all = IntStream.range(0, times).boxed().flatMap(_ -> requests.stream()).toList();
        var answers = new ArrayList<Http.Answer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(all)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    private AtOnce() {}
}
