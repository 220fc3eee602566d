package coaching.platform.up;

import coaching.platform.process.Command;
import coaching.platform.process.Signal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/// One of our Spring Boot services. It survives being killed at any moment, so an orphan is not asked politely.
record ServicePiece(Place place, BootApp app, List<String> arguments) implements Piece {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration ANSWER = Duration.ofSeconds(2);

    @Override
    public Process start() {
        return Command.of(app.line(arguments), place.log(), Signal.KILL).start();
    }

    @Override
    public boolean isHealthy() {
        var request = HttpRequest.newBuilder(URI.create(place.healthUrl())).timeout(ANSWER).build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
