package coaching.demo;

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

import static java.nio.charset.StandardCharsets.UTF_8;

/// Plays an organisation: every relationship in its own order, many relationships at a time.
final class Player {

    private static final int AT_A_TIME = 24;
    private static final int ROWS_PER_IMPORT = 8_000;

    private final Api api;
    private final PrintStream out;
    private final Consumer<JsonNode> acknowledged;
    private final Semaphore places = new Semaphore(AT_A_TIME);
    private final AtomicLong sent = new AtomicLong();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private volatile long lastWord = System.nanoTime();

    /// @param acknowledged gets the service's answer to every command
    Player(Api api, PrintStream out, Consumer<JsonNode> acknowledged) {
        this.api = api;
        this.out = out;
        this.acknowledged = acknowledged;
    }

    /// @return how many commands were acknowledged
    long play(Organisation organisation) throws IOException, InterruptedException {
        for (var programme : organisation.programmes()) {
            play(programme);
        }
        return sent.get();
    }

    private void play(Organisation.Programme programme) throws IOException, InterruptedException {
        open(programme);
        var scripts = programme.stories().stream().map(Story::play).toList();
        eachAtOnce(programme.participants(), participant -> enrol(programme, participant));
        eachAtOnce(scripts, script -> send(programme.id(), script.actsBeforeItsFile()));
        var meetings = scripts.stream().flatMap(script -> script.meetings().stream()).toList();
        for (int from = 0; from < meetings.size(); from += ROWS_PER_IMPORT) {
            hand(programme, meetings.subList(from, Math.min(meetings.size(), from + ROWS_PER_IMPORT)));
        }
        eachAtOnce(scripts, script -> send(programme.id(), script.actsAfterItsFile()));
        out.printf("%s: %,d people, %,d relationships, %,d facts sent%n", programme.name(),
            programme.participants().size(), scripts.size(), sent.get());
    }

    private void open(Organisation.Programme programme) throws InterruptedException {
        send(programme.id(), new Act("demo:open:" + programme.id(), "PUT", "",
            body(programme.opened(), Map.of("name", programme.name(), "zone", programme.zone().getId())), null,
            programme.opened()));
    }

    private void enrol(Organisation.Programme programme, Organisation.Participant participant)
        throws InterruptedException {
        send(programme.id(), new Act("demo:enrol:" + participant.id(), "PUT", "/participants/" + participant.id(),
            body(participant.enrolled(), Map.of("person", participant.person(), "skills", List.of())), null,
            participant.enrolled()));
    }

    private void hand(Organisation.Programme programme, List<Script.Meeting> meetings)
        throws IOException, InterruptedException {
        var csv = MeetingCsv.of(meetings);
        acknowledged.accept(api.importMeetings(programme.id(), csv.getBytes(UTF_8), false,
            "demo:import:" + Integer.toHexString(csv.hashCode()) + programme.id()));
        sent.addAndGet(meetings.size());
        tell();
    }

    private void send(String programme, List<Act> acts) throws InterruptedException {
        for (var act : acts) {
            send(programme, act);
        }
    }

    private void send(String programme, Act act) throws InterruptedException {
        if (failure.get() != null) {
            return;
        }
        acknowledged.accept(api.send(programme, act));
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
