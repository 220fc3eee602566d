package coaching.platform.up;

import coaching.platform.process.Command;
import coaching.platform.process.JavaProgram;
import coaching.platform.process.Ports;
import coaching.platform.process.Signal;
import coaching.platform.settings.Layout;
import coaching.platform.supervision.Component;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/// A service that answers that it is well, and nothing else.
record StandIn(Place place) implements Component {

    static StandIn on(int port, Layout layout, String name) {
        return new StandIn(
            new Place(name, port, layout.data(), layout.log(name), "http://127.0.0.1:" + port + "/health"));
    }

    @Override
    public Process start() {
        var line = JavaProgram.line(StandIn.class, List.of("-XX:TieredStopAtLevel=1"),
            List.of(Integer.toString(place.port()), place.folder().toString()));
        return Command.of(line, place.log(), Signal.KILL).start();
    }

    @Override
    public boolean isHealthy() {
        return Ports.answers(place.port());
    }

    static void main(String[] arguments) throws IOException {
        var port = Integer.parseInt(arguments[0]);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/health", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }
}
