package coaching.platform.up;

import coaching.platform.kafka.Topics;
import coaching.platform.postgres.EmbeddedPostgres;
import coaching.platform.process.Ports;

import java.util.Map;
import java.util.TreeMap;

/// A database and a topic where a second instance of a service does all that the first one does, and nobody sees it.
record Rehearsal(EmbeddedPostgres server, Topics topics) {

    private static final String DATABASE = "kept_rehearsal";
    private static final String TOPIC = "kept.rehearsal";

    /// Whether the service works on these servers and not, by configuration, on others.
    boolean fits(Service service) {
        var settings = service.settings();
        return settings.getOrDefault(Services.DATASOURCE, "").startsWith(server.jdbcUrl(""))
            && topics.bootstrapServers().equals(settings.get(Services.KAFKA));
    }

    /// For this service. What an earlier rehearsal may have left goes first.
    Service set(Service service) {
        strike();
        var settings = new TreeMap<>(service.settings());
        server.createDatabase(DATABASE, settings.getOrDefault(Services.USER, ""),
            settings.getOrDefault(Services.PASSWORD, ""));
        topics.create(TOPIC);
        settings.putAll(Map.of(Services.DATASOURCE, server.jdbcUrl(DATABASE), Services.KAFKA_TOPIC, TOPIC,
            Services.PORT, Integer.toString(Ports.next())));
        return service.as(service.name() + "-rehearsal", settings);
    }

    void strike() {
        server.dropDatabase(DATABASE);
        topics.delete(TOPIC);
    }
}
