package coaching.acceptance.fuzz;

import coaching.acceptance.fuzz.FuzzedRequests.Request;
import coaching.platform.http.RawHttp;
import coaching.platform.http.RawHttp.Answer;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// Sends requests, several at a time, and keeps what is wrong with the answers.
public final class Run {

    private static final int AT_ONCE = 8;
    private static final int FAULTS_AT_MOST = 40;
    private static final int SHOWN = 1500;
    private static final int OFTEN = 50;

    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> answers = new ConcurrentSkipListMap<>();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Map<String, Boolean> taken = new ConcurrentSkipListMap<>();

    /// @param from number of the first
    /// @param to number of the first that is not sent any more
    public void send(int from, int to, FuzzedRequests source, int port) throws Exception {
        var next = new AtomicInteger(from);
        try (var senders = Executors.newFixedThreadPool(AT_ONCE)) {
            var all = IntStream.range(0, AT_ONCE).<Future<?>>mapToObj(_ -> senders.submit(() -> {
                for (var number = next.getAndIncrement(); number < to; number = next.getAndIncrement()) {
                    send(number, source.request(number), new RawHttp(port));
                }
            })).toList();
            for (var one : all) {
                one.get();
            }
        }
    }

    private void send(int number, Request request, RawHttp http) {
        try {
            judge(number, request, http.exchange(request.bytes()));
        } catch (IOException e) {
            fault(number, request, "no answer: " + e, "");
        }
    }

    private void judge(int number, Request request, Answer answer) {
        Verdict.on(request.text().substring(0, request.text().indexOf(' ')), answer)
            .ifPresent(it -> fault(number, request, it, answer.toString()));
        answers.merge(answer.status() + " " + answer.rule(), 1, Integer::sum);
        taken.merge(request.operation().method() + " " + request.operation().path(), answer.status() < 300,
            Boolean::logicalOr);
        if (answer.status() < 300 && answer.body().startsWith("{\"commandKey\"")) {
            JsonMapper.shared().readTree(answer.body()).path("events").valueStream()
                .forEach(it -> acknowledged.add(it.path("id").asString()));
        }
    }

    private void fault(int number, Request request, String what, String answer) {
        if (faults.size() < FAULTS_AT_MOST) {
            faults.add("%s (request %d, %s)%n%s%n%s".formatted(what, number, request.caller().name(),
                shortened(request.text()), shortened(answer)));
        }
    }

    private static String shortened(String text) {
        var shown = text.replaceAll("Bearer \\S{20,}", "Bearer ...");
        return shown.length() < SHOWN ? shown : shown.substring(0, SHOWN) + "...";
    }

    public List<String> faults() {
        return List.copyOf(faults);
    }

    /// Of how many of the operations a request was taken: if of few, the requests are too odd to get anywhere.
    public double shareTaken() {
        return (double) taken.values().stream().filter(it -> it).count() / taken.size();
    }

    /// Ids of all events that commands were acknowledged with.
    public Set<String> acknowledged() {
        return Set.copyOf(acknowledged);
    }

    public void print() {
        var byStatus = new TreeMap<String, Integer>();
        answers
            .forEach((answer, count) -> byStatus.merge(answer.substring(0, answer.indexOf(' ')), count, Integer::sum));
        byStatus.forEach((status, count) -> System.out.printf("fuzz.%s: %d%n", status, count));
        answers.entrySet().stream().filter(it -> it.getValue() >= OFTEN).forEach(
            it -> System.out.printf("fuzz.answer %s: %d%n", it.getKey(), it.getValue()));
        System.out.printf("fuzz.operations: %d%nfuzz.share_taken: %.2f%n", taken.size(), shareTaken());
        System.out.printf("fuzz.rules: %d%nfuzz.recorded: %d%nfuzz.faults: %d%n", answers.size(), acknowledged.size(),
            faults.size());
    }
}
