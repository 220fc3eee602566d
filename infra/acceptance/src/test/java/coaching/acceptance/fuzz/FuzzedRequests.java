package coaching.acceptance.fuzz;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/// Requests by number: the same seed and number make the same request, whatever became of the others.
public final class FuzzedRequests {

    /// Who sends it: nobody, somebody with a token that is none, or a caller with a name.
    public record Caller(String name, @Nullable String token) {}

    /// @param text the whole request, a character a byte; it asks for the connection to be closed
    public record Request(Operation operation, Caller caller, String text) {

        byte[] bytes() {
            return text.getBytes(ISO_8859_1);
        }
    }

    private final List<Operation> operations;
    private final List<Caller> callers;
    private final IntFunction<Setting> settings;
    private final long seed;

    /// @param settings by the number of the request
    public FuzzedRequests(List<Operation> operations, List<Caller> callers, IntFunction<Setting> settings, long seed) {
        this.operations = operations;
        this.callers = callers;
        this.settings = settings;
        this.seed = seed;
    }

    /// Every operation comes up in turn, and after as many turns as there are callers with every caller.
    public Request request(int number) {
        var operation = operations.get(number % operations.size());
        var caller = callers.get(number / operations.size() % callers.size());
        var random = new SplittableRandom(seed * 1_000_003 + number).split();
        return new Request(operation, caller,
            new Draft(operation, caller, settings.apply(number), random).text());
    }
}
