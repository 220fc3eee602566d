package coaching.demo.simulation;

import coaching.demo.api.Api;
import coaching.demo.api.Call;
import coaching.demo.api.UserPassword;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Sends the history of an organisation: every relationship in its own order, many relationships at a time.
final class SimulationRun {

    private static final int AT_A_TIME = 24;
    private static final int ROWS_PER_IMPORT = 8_000;

    private final Api api;
    private final Function<UserPassword, Api> as;
    private final PrintStream out;
    private final Consumer<JsonNode> acknowledged;
    private final Semaphore places = new Semaphore(AT_A_TIME);
    private final AtomicLong sent = new AtomicLong();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private volatile long lastWord = System.nanoTime();

    /// @param as the API as somebody who signs in
    /// @param acknowledged gets the service's answer to every command
    SimulationRun(Api api, Function<UserPassword, Api> as, PrintStream out, Consumer<JsonNode> acknowledged) {
        this.api = api;
        this.as = as;
        this.out = out;
        this.acknowledged = acknowledged;
    }

    /// @return how many commands were acknowledged
    long run(Organisation organisation) throws IOException, InterruptedException {
        for (var programme : organisation.programmes()) {
            run(programme);
        }
        return sent.get();
    }

    private void run(Organisation.Programme programme) throws IOException, InterruptedException {
        open(programme);
        var callLists = programme.histories().stream().map(History::calls).toList();
        eachAtOnce(programme.participants(), participant -> enrol(programme, participant));
        try (var texts = PromiseTexts.of(programme.participants(), as)) {
            eachAtOnce(callLists, calls -> send(programme.id(), calls.callsBeforeItsFile(), texts));
        }
        var meetings = callLists.stream().flatMap(calls -> calls.meetings().stream()).toList();
        for (int from = 0; from < meetings.size(); from += ROWS_PER_IMPORT) {
            hand(programme, meetings.subList(from, Math.min(meetings.size(), from + ROWS_PER_IMPORT)));
        }
        eachAtOnce(callLists, calls -> sendAll(programme.id(), calls.callsAfterItsFile()));
        out.printf("%s: %,d people, %,d relationships, %,d facts sent%n", programme.name(),
            programme.participants().size(), callLists.size(), sent.get());
    }

    private void open(Organisation.Programme programme) throws InterruptedException {
        send(programme.id(), new Call("demo:open:" + programme.id(), "PUT", "",
            body(programme.opened(), Map.of("name", programme.name(), "zone", programme.zone().getId())), null,
            programme.opened()));
    }

    private void enrol(Organisation.Programme programme, Organisation.Participant participant)
        throws InterruptedException {
        send(programme.id(), new Call("demo:enrol:" + participant.id(), "PUT", "/participants/" + participant.id(),
            body(participant.enrolled(), Map.of("person", participant.person(), "skills", List.of())), null,
            participant.enrolled()));
        introduce(programme, participant);
    }

    /// A name is no fact, so it is not acknowledged as one.
    private void introduce(Organisation.Programme programme, Organisation.Participant participant)
        throws InterruptedException {
        if (failure.get() == null) {
            var name = participant.name();
            api.introduce(programme.id(), participant.id(), Map.of("name", name.text(), "email", name.address(),
                "language", name.language(), "zone", programme.zone().getId(), "version", 0));
        }
    }

    private void hand(Organisation.Programme programme, List<CallList.Meeting> meetings)
        throws IOException, InterruptedException {
        var csv = MeetingCsv.of(meetings);
        acknowledged.accept(api.importMeetings(programme.id(), csv.getBytes(UTF_8), false,
            "demo:import:" + Integer.toHexString(csv.hashCode()) + programme.id()));
        sent.addAndGet(meetings.size());
        tell();
    }

    private void send(String programme, List<Call> calls, PromiseTexts texts) throws InterruptedException {
        for (var call : calls) {
            send(programme, call);
            texts.after(programme, call).ifPresent(acknowledged);
        }
    }

    private void sendAll(String programme, List<Call> calls) throws InterruptedException {
        for (var call : calls) {
            send(programme, call);
        }
    }

    private void send(String programme, Call call) throws InterruptedException {
        if (failure.get() != null) {
            return;
        }
        acknowledged.accept(api.send(programme, call));
        sent.incrementAndGet();
        tell();
    }

    private synchronized void tell() {
        if (System.nanoTime() - lastWord > Duration.ofSeconds(3).toNanos()) {
            lastWord = System.nanoTime();
            out.printf("  %,d facts sent%n", sent.get());
        }
    }

    private static Map<String, Object> body(Instant at, Map<String, ?> rest) {
        var body = new HashMap<String, Object>(rest);
        body.put("at", at.toString());
        return body;
    }

    private interface Step<T> {
        void take(T one) throws InterruptedException;
    }

    /// The first failure ends it: who is in the middle of something goes no further than the command under way.
    private <T> void eachAtOnce(List<T> all, Step<T> step) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var one : all) {
                places.acquire();
                threads.execute(() -> take(one, step));
            }
        }
        switch (failure.get()) {
            case null -> {}
            case RuntimeException refused -> throw refused;
            case Throwable other -> throw new IllegalStateException(other);
        }
    }

    private <T> void take(T one, Step<T> step) {
        try {
            step.take(one);
        } catch (Throwable e) {
            failure.compareAndSet(null, e);
        } finally {
            places.release();
        }
    }
}
