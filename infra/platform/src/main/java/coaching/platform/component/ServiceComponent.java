package coaching.platform.component;

import coaching.platform.process.Command;
import coaching.platform.process.Signal;
import coaching.platform.supervision.Component;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/// One of our Spring Boot services. It survives being killed at any moment, so an orphan is not asked politely.
public record ServiceComponent(Place place, BootApp app, List<String> arguments) implements Component {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final List<String> VISITED = List.of("/", "/actuator/prometheus", "/programmes");
    private static final int OK = 200;
    private static final int NONE = 0;
    private static final Duration ANSWER = Duration.ofSeconds(2);

    @Override
    public Process start() {
        return Command.of(app.line(arguments), place.log(), Signal.KILL).start();
    }

    @Override
    public boolean isHealthy() {
        return answer(place.healthUrl()) == OK;
    }

    /// Asks for this and that, whatever the answer: the way to it is the same for all requests.
    public void visit() {
        VISITED.forEach(path -> answer("http://127.0.0.1:" + place.port() + path));
    }

    private static int answer(String url) {
        var request = HttpRequest.newBuilder(URI.create(url)).timeout(ANSWER).build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException _) {
            return NONE;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return NONE;
        }
    }
}
