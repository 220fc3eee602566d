package coaching.platform.up;

import coaching.platform.kafka.Topics;
import coaching.platform.postgres.EmbeddedPostgres;
import coaching.platform.process.Ports;

import java.util.List;
import java.util.stream.Stream;

/// A database and a topic where a second instance of a service starts as the first one does, and nobody sees it.
record Rehearsal(EmbeddedPostgres server, Topics topics) {

    private static final String DATABASE = "kept_rehearsal";
    private static final String TOPIC = "kept.rehearsal";

    /// Whether the service works on these servers and not, by configuration, on others.
    boolean fits(Service service) {
        var settings = service.settings();
        return settings.getOrDefault(Services.DATASOURCE, "").startsWith(server.jdbcUrl(""))
            && topics.login().bootstrapServers().equals(settings.get(Services.KAFKA));
    }

    /// Ready for this service. What an earlier rehearsal has left goes first. Where it plays is said on the command line, which no
    /// other configuration overrides.
    ServicePiece set(Service service, Layout layout) {
        strike();
        var settings = service.settings();
        server.createDatabase(DATABASE, settings.getOrDefault(Services.USER, ""),
            settings.getOrDefault(Services.PASSWORD, ""));
        topics.create(TOPIC);
        var port = Ports.next();
        var stage = List.of("--" + Services.DATASOURCE + "=" + server.jdbcUrl(DATABASE),
            "--" + Services.KAFKA + "=" + topics.login().bootstrapServers(), "--" + Services.KAFKA_TOPIC + "=" + TOPIC,
            "--" + Services.ADDRESS + "=127.0.0.1", "--" + Services.PORT + "=" + port);
        return service.piece(layout, port, Stream.concat(service.arguments().stream(), stage.stream()).toList());
    }

    void strike() {
        server.dropDatabase(DATABASE);
        topics.delete(TOPIC);
        topics.delete(TOPIC + ".head");
    }
}
