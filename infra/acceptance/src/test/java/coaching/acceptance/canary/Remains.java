package coaching.acceptance.canary;

import coaching.platform.kafka.KafkaLogin;
import coaching.platform.kafka.KafkaSecrets;
import coaching.platform.kafka.KafkaUser;
import coaching.platform.process.JavaProgram;
import coaching.platform.supervision.Ops;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Whatever a running Kept leaves behind: the files of its data folder as they are, the rows of its databases and the records of its
/// topics as they are read, its meters, and what the query service has in memory.
public final class Remains {

    /// Databases by the role that owns them.
    private static final Map<String, String> DATABASES = Map.of("kept_command", "kept_store", "kept_query", "kept_read",
        "kept_issuer", "kept_issuer", "kept_vault", "kept_vault", "kept_keys", "kept_keys");
    private static final String TABLES = """
        SELECT schemaname || '.' || quote_ident(tablename) FROM pg_tables
        WHERE schemaname NOT IN ('pg_catalog', 'information_schema')""";
    private static final Duration WAIT = Duration.ofSeconds(1);
    private static final int ROWS = 500;

    private final Path data;
    private final Ops ops;

    private Remains(Path data, Ops ops) {
        this.data = data;
        this.ops = ops;
    }

    public static Remains of(Path data, Ops ops) {
        return new Remains(data, ops);
    }

    /// @return the places that have the word in them
    public Set<String> of(Traces traces) throws Exception {
        var found = new TreeSet<String>();
        traces.files(data).forEach(it -> found.add(data.relativize(it).toString()));
        for (var database : DATABASES.entrySet()) {
            found.addAll(rows(database.getKey(), database.getValue(), traces));
        }
        found.addAll(records(traces));
        for (var url : List.of(ops.url(), ops.commandUrl())) {
            if (traces.isIn(meters(url))) {
                found.add("meters of " + url);
            }
        }
        found.addAll(heap("query-service", traces));
        return found;
    }

    private Set<String> rows(String role, String database, Traces traces) throws SQLException, IOException {
        var found = new TreeSet<String>();
        var url = "jdbc:postgresql://127.0.0.1:" + ops.process("postgresql").port() + "/" + database;
        var password = Files.readString(data.resolve("secrets/" + role + ".password")).strip();
        try (var connection = DriverManager.getConnection(url, role, password)) {
            connection.setAutoCommit(false);
            for (var table : texts(connection, TABLES)) {
                try (var sql = connection.createStatement()) {
                    sql.setFetchSize(ROWS);
                    try (var rows = sql.executeQuery("SELECT row::text FROM " + table + " AS row")) {
                        while (rows.next()) {
                            if (traces.isIn(rows.getString(1))) {
                                found.add(database + "." + table);
                            }
                        }
                    }
                }
            }
        }
        return found;
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        try (var sql = connection.createStatement(); var rows = sql.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private Set<String> records(Traces traces) {
        var found = new TreeSet<String>();
        var broker = "127.0.0.1:" + ops.process("kafka").port();
        var access = new KafkaSecrets(data.resolve("secrets")).access(KafkaUser.BROKER);
        try (var consumer = new KafkaConsumer<>(new KafkaLogin(broker, access).client(), new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
            var partitions = consumer.listTopics().values().stream().flatMap(List::stream)
                .filter(it -> it.topic().startsWith("kept."))
                .map(it -> new TopicPartition(it.topic(), it.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(it -> consumer.position(it.getKey()) < it.getValue())) {
                consumer.poll(WAIT).forEach(it -> {
                    if (parts(it).anyMatch(traces::isIn)) {
                        found.add("record of " + it.topic());
                    }
                });
            }
        }
        return found;
    }

    /// Key, value and the values of all headers, where there are any.
    private static Stream<byte[]> parts(ConsumerRecord<byte[], byte[]> record) {
        return Stream.concat(Stream.of(record.key(), record.value()).flatMap(Stream::ofNullable),
            Arrays.stream(record.headers().toArray()).map(Header::value).flatMap(Stream::ofNullable));
    }

    private static String meters(String url) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(HttpRequest.newBuilder(URI.create(url + "/actuator/prometheus")).build(),
                BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("no meters at " + url + ": " + answer.statusCode());
            }
            return answer.body();
        }
    }

    private Set<String> heap(String service, Traces traces) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("kept-heap");
        var file = folder.resolve(service + ".hprof");
        try {
            var jcmd = Path.of(JavaProgram.java()).resolveSibling("jcmd").toString();
            var dump = new ProcessBuilder(jcmd, String.valueOf(ops.process(service).pid()), "GC.heap_dump",
                file.toString()).inheritIO().start();
            if (dump.waitFor() != 0) {
                throw new IllegalStateException("no heap dump of " + service);
            }
            return traces.isInFile(file) ? Set.of("heap of " + service) : Set.of();
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }
}
