package coaching.platform.kafka;

import coaching.platform.process.OwnFiles;
import coaching.platform.process.Ports;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ClosedBrokerTest {

    private static final Map<String, Object> IMPATIENT = Map.of("default.api.timeout.ms", 3_000, "request.timeout.ms",
        3_000);

    @TempDir
    private static Path folder;

    private static KafkaProcess kafka;

    @BeforeAll
    static void start() {
        kafka = KafkaProcess.start(folder);
        kafka.topics().create("kept.closed", 1);
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @Test
    void who_does_not_prove_who_they_are_gets_nowhere_on_any_listener() throws Exception {
        var settings = new Properties();
        try (var file = Files.newBufferedReader(folder.resolve("server.properties"))) {
            settings.load(file);
        }
        for (var listener : settings.getProperty("listeners").split(",", -1)) {
            var address = listener.substring(listener.indexOf("//") + 2);
            var controller = listener.startsWith("CONTROLLER");
            assertThatThrownBy(() -> nodes(controller, address, Map.of())).as(listener)
                .hasCauseInstanceOf(TimeoutException.class);
            assertThatThrownBy(() -> nodes(controller, address, guessed())).as(listener)
                .hasCauseInstanceOf(SaslAuthenticationException.class);
            assertThat(nodes(controller, address, kafka.login().access())).as(listener).isEqualTo(1);
        }
    }

    @Test
    void the_relay_makes_writes_and_reads_its_topics_and_no_others() throws Exception {
        var relay = kafka.login(KafkaUser.RELAY);
        create(relay, "kept.made");
        write(relay, "kept.made");
        assertThat(read(relay, "kept.made")).isEqualTo(1);
        assertThatThrownBy(() -> create(relay, "other")).hasCauseInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> delete(relay, "kept.made")).hasCauseInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> empty(relay, "kept.made")).hasCauseInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> acls(relay)).hasCauseInstanceOf(ClusterAuthorizationException.class);
    }

    @Test
    void the_ingest_reads_and_does_nothing_else() throws Exception {
        write(kafka.login(), "kept.closed");
        var ingest = kafka.login(KafkaUser.INGEST);
        assertThat(read(ingest, "kept.closed")).isPositive();
        assertThatThrownBy(() -> write(ingest, "kept.closed")).hasCauseInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> create(ingest, "kept.more")).hasCauseInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> delete(ingest, "kept.closed")).hasCauseInstanceOf(AuthorizationException.class);
    }

    @Test
    void passwords_are_for_their_owner_only_and_on_no_command_line() throws Exception {
        var line = ProcessHandle.of(kafka.pid()).flatMap(it -> it.info().commandLine()).orElseThrow();
        for (var user : KafkaUser.values()) {
            var file = folder.resolve("secrets").resolve(user.login() + ".password");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
            var password = Files.readString(file);
            assertThat(line).doesNotContain(password);
            for (var told : List.of("server.log", "server.properties")) {
                assertThat(Files.readString(folder.resolve(told))).doesNotContain(password);
            }
        }
    }

    /// As after an update from a version that asked nobody, or when somebody has deleted the passwords.
    @Test
    void a_log_made_with_other_passwords_is_made_anew(@TempDir Path other) throws Exception {
        var port = Ports.next();
        try (var kafka = EmbeddedKafka.start(other, port)) {
            kafka.topics().create("kept.before", 1);
            write(kafka.login(KafkaUser.RELAY), "kept.before");
        }
        OwnFiles.delete(other.resolve("secrets"));
        try (var kafka = EmbeddedKafka.start(other, port)) {
            var relay = kafka.login(KafkaUser.RELAY);
            create(relay, "kept.before");
            write(relay, "kept.before");
            assertThat(read(relay, "kept.before")).isEqualTo(1);
        }
    }

    /// Formatted as versions before have done it: without users, and asking nobody.
    @Test
    void a_folder_of_an_earlier_version_is_made_anew(@TempDir Path old) throws Exception {
        OwnFiles.write(old.resolve("cluster.id"), Uuid.randomUuid().toString());
        var settings = Files.writeString(old.resolve("server.properties"), """
            process.roles=broker,controller
            node.id=1
            log.dirs=%s
            listeners=PLAINTEXT://127.0.0.1:19092,CONTROLLER://127.0.0.1:19093
            controller.listener.names=CONTROLLER
            controller.quorum.voters=1@127.0.0.1:19093
            listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
            """.formatted(old.resolve("log")));
        var said = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        assertThat(StorageTool.execute(new String[] {"format", "--cluster-id", Files.readString(old.resolve(
            "cluster.id")), "--config", settings.toString()}, said)).isZero();
        try (var kafka = EmbeddedKafka.start(old)) {
            create(kafka.login(KafkaUser.RELAY), "kept.events");
            write(kafka.login(KafkaUser.RELAY), "kept.events");
            assertThat(read(kafka.login(KafkaUser.INGEST), "kept.events")).isEqualTo(1);
        }
    }

    private static Map<String, String> guessed() throws IOException {
        return new KafkaSecrets(Files.createTempDirectory(folder, "guessed")).access(KafkaUser.BROKER);
    }

    private static int nodes(boolean controller, String address, Map<String, String> access)
        throws ExecutionException, InterruptedException {
        var settings = new KafkaLogin(address, access).with(IMPATIENT);
        if (controller) {
            settings.remove("bootstrap.servers");
            settings.put("bootstrap.controllers", address);
        }
        try (var admin = Admin.create(settings)) {
            return admin.describeCluster().nodes().get().size();
        }
    }

    private static void create(KafkaLogin login, String topic) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(login.client())) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }
    }

    private static void delete(KafkaLogin login, String topic) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(login.client())) {
            admin.deleteTopics(List.of(topic)).all().get();
        }
    }

    private static void empty(KafkaLogin login, String topic) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(login.client())) {
            admin.deleteRecords(Map.of(new TopicPartition(topic, 0), RecordsToDelete.beforeOffset(1))).all().get();
        }
    }

    private static void acls(KafkaLogin login) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(login.client())) {
            admin.describeAcls(AclBindingFilter.ANY).values().get();
        }
    }

    private static void write(KafkaLogin login, String topic) throws ExecutionException, InterruptedException {
        var settings = login.with(Map.of("enable.idempotence", true, "max.block.ms", 5_000));
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "value")).get();
        }
    }

    private static int read(KafkaLogin login, String topic) {
        var settings = login.with(Map.of("auto.offset.reset", "earliest"));
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            return consumer.poll(Duration.ofSeconds(10)).count();
        }
    }
}
