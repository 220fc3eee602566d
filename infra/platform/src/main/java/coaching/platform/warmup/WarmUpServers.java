package coaching.platform.warmup;

import coaching.platform.component.Service;
import coaching.platform.component.ServiceComponent;
import coaching.platform.kafka.Topics;
import coaching.platform.postgres.EmbeddedPostgres;
import coaching.platform.process.Ports;
import coaching.platform.settings.Layout;
import coaching.platform.settings.ServiceSettings;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Databases and a topic where a second instance of a service starts as the first one does, and nobody sees it.
public record WarmUpServers(EmbeddedPostgres server, Topics topics) {

    /// The names that earlier versions used: so what one of them has left goes as well.
    private static final String DATABASE = "kept_rehearsal";
    private static final String TOPIC = "kept.rehearsal";

    /// Whether the service works on these servers and not, by configuration, on others.
    boolean fits(Service service) {
        var settings = service.settings();
        return databases(settings).allMatch(it -> settings.getOrDefault(it + ".url", "").startsWith(server.jdbcUrl("")))
            && topics.login().bootstrapServers().equals(settings.get(ServiceSettings.KAFKA));
    }

    /// Ready for this service. What an earlier one has left goes first. Its database and topic are named on the command line,
    /// which no other configuration overrides.
    ServiceComponent prepare(Service service, Layout layout) {
        remove();
        var settings = service.settings();
        databases(settings).forEach(it -> server.createDatabase(name(it), settings.getOrDefault(it + ".username", ""),
            settings.getOrDefault(it + ".password", "")));
        topics.create(TOPIC);
        var port = Ports.next();
        var arguments = List.of("--" + ServiceSettings.KAFKA + "=" + topics.login().bootstrapServers(),
            "--" + ServiceSettings.KAFKA_TOPIC + "=" + TOPIC,
            "--" + ServiceSettings.ADDRESS + "=127.0.0.1", "--" + ServiceSettings.PORT + "=" + port);
        return service.component(layout, port,
            Stream.of(service.arguments().stream(), arguments.stream(),
                databases(settings).map(it -> "--" + it + ".url=" + server.jdbcUrl(name(it))))
                .flatMap(it -> it).toList());
    }

    /// The databases that the service uses, by where their settings begin.
    private static Stream<String> databases(Map<String, String> settings) {
        return ServiceSettings.DATABASES.stream()
            .filter(it -> it.equals(ServiceSettings.DATASOURCE_PREFIX) || settings.containsKey(it + ".url"));
    }

    private static String name(String prefix) {
        return prefix.equals(ServiceSettings.DATASOURCE_PREFIX) ? DATABASE
            : DATABASE + "_" + prefix.substring(prefix.lastIndexOf('.') + 1);
    }

    void remove() {
        ServiceSettings.DATABASES.forEach(it -> server.dropDatabase(name(it)));
        topics.delete(TOPIC);
        topics.delete(TOPIC + ".head");
    }
}
