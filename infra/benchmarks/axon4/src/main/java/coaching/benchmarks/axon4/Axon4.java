package coaching.benchmarks.axon4;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Axon 4's engine as an application with Spring has it: every append is a transaction of its own.
/// Reads a command a line and answers with a line:
/// `append WRITERS MILLIS` → appends a second and the 99th percentile in ms; `fill EVENTS` → ok; `read` → events a second.
final class Axon4 {

    private static final int PAGE = 5_000;

    private final JdbcEventStorageEngine engine;

    private Axon4(HikariDataSource pool) {
        engine = JdbcEventStorageEngine.builder().connectionProvider(new SpringDataSourceConnectionProvider(pool))
            .transactionManager(new SpringTransactionManager(new DataSourceTransactionManager(pool)))
            .eventSerializer(new AsBytes()).snapshotSerializer(new AsBytes())
            .batchSize(PAGE).build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
    }

    static void main(String[] args) throws Exception {
        var config = new HikariConfig();
        config.setJdbcUrl(args[0]);
        config.setUsername(args[1]);
        config.setPassword(args[2]);
        config.setMaximumPoolSize(Integer.parseInt(args[3]));
        config.addDataSourceProperty("prepareThreshold", "1");
        try (var pool = new HikariDataSource(config)) {
            var axon = new Axon4(pool);
            IO.println("ready");
            for (var line = IO.readln(); line != null && !line.equals("stop"); line = IO.readln()) {
                IO.println(axon.answer(line.split(" ")));
            }
        }
    }

    private String answer(String[] command) throws Exception {
        return switch (command[0]) {
            case "append" -> append(Integer.parseInt(command[1]), Long.parseLong(command[2]));
            case "fill" -> fill(Integer.parseInt(command[1]));
            case "read" -> read();
            default -> throw new IllegalArgumentException(command[0]);
        };
    }

    private String append(int writers, long millis) throws Exception {
        try (var threads = Executors.newFixedThreadPool(writers)) {
            var runs = new ArrayList<Future<long[]>>();
            for (int i = 0; i < writers; i++) {
                Callable<long[]> run = () -> write(millis);
                runs.add(threads.submit(run));
            }
            var all = new ArrayList<long[]>();
            for (var run : runs) {
                all.add(run.get());
            }
            var latencies = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
            return latencies.length * 1_000.0 / millis + " " + latencies[(int) (latencies.length * 0.99)] / 1e6;
        }
    }

    private long[] write(long millis) {
        var relationship = UUID.randomUUID().toString();
        var latencies = new long[1 << 10];
        int count = 0;
        long end = System.nanoTime() + millis * 1_000_000;
        for (long before = System.nanoTime(); before < end;) {
            engine.appendEvents(event(relationship, count));
            long after = System.nanoTime();
            latencies = count == latencies.length ? Arrays.copyOf(latencies, 2 * count) : latencies;
            latencies[count++] = after - before;
            before = after;
        }
        return Arrays.copyOf(latencies, count);
    }

    private String fill(int events) {
        var relationship = UUID.randomUUID().toString();
        for (int from = 0; from < events; from += 1_000) {
            List<DomainEventMessage<?>> batch = new ArrayList<>();
            for (int i = from; i < Math.min(events, from + 1_000); i++) {
                batch.add(event(relationship, i));
            }
            engine.appendEvents(batch);
        }
        return "ok";
    }

    private String read() {
        long start = System.nanoTime();
        long count = engine.readEvents(null, false)
            .filter(event -> event.getPayload() instanceof byte[] bytes && bytes.length > 0).count();
        return String.valueOf(count * 1e9 / (System.nanoTime() - start));
    }

    private static DomainEventMessage<byte[]> event(String relationship, long sequence) {
        var session = UUID.randomUUID();
        var payload = ("{\"relationship\":\"" + relationship + "\",\"session\":\"" + session
            + "\",\"start\":\"2026-03-02T09:00:00Z\","
            + "\"zone\":\"Europe/Berlin\",\"minutes\":45,\"attendance\":{\"count\":2},\"at\":\"2026-03-02T10:00:00Z\"}");
        var key = session.toString();
        return new GenericDomainEventMessage<>("Relationship", relationship, sequence,
            payload.getBytes(StandardCharsets.UTF_8),
            Map.of("actor", relationship, "actorRole", "COACH", "source", "UI", "commandKey", key, "correlationId", key,
                "effectiveAt", "2026-03-02T09:00:00Z", "zone", "Europe/Berlin", "class", "C0"));
    }
}
