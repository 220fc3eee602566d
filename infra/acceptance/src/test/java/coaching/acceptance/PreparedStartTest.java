package coaching.acceptance;

import coaching.platform.kafka.KafkaLogin;
import coaching.platform.kafka.KafkaSecrets;
import coaching.platform.kafka.KafkaUser;
import coaching.platform.process.Pids;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/// The first start prepares the next one, unseen; the next one uses what was prepared.
class PreparedStartTest {

    private static final Pattern AOT = Pattern.compile("app-.*\\.aot");
    private static final Pattern CACHE = Pattern.compile("-XX:(?:AOTCache|SharedArchiveFile)=(\\S+)");

    @Test
    void a_start_prepares_the_next_one_and_leaves_nothing_else(@TempDir Path folder) throws Exception {
        var data = folder.resolve("data");
        try (var product = Product.packaged(data)) {
            Product.await("both services are trained", () -> named(data, AOT).size() == 2);
            Product.await("the warm-up has removed what it made",
                () -> databases(product) == 5 && topics(product).size() == 2);
            assertThat(read(data.resolve("logs/training.log"))).contains("Relaying to kept.rehearsal",
                "Ingesting kept.rehearsal", "/kept_rehearsal");
        }
        var archive = named(data, Pattern.compile("kafka-.*\\.jsa"));
        assertThat(archive).as("the broker's").hasSize(1);
        var old = List.of(data.resolve("cache/command-service-0123456789abcdef"),
            data.resolve("cache/kafka-0123456789abcdef.jsa"));
        for (var file : old) {
            Files.createFile(file);
        }
        try (var product = Product.packaged(data, "--no-cache")) {
            assertThat(old).noneMatch(Files::exists);
            assertThat(mapped(product, "command-service")).contains("/command-service-");
            assertThat(mapped(product, "query-service")).contains("/query-service-");
            assertThat(mapped(product, "kafka")).isEqualTo(archive.getFirst().toRealPath().toString());
        }
    }

    /// What the process was told to use, if it does: Java goes without a cache that does not fit, and says nothing.
    private static String mapped(Product product, String process) {
        var pid = requireNonNull(product.ops().process(process).pid(), process);
        var told = CACHE.matcher(Pids.commandLine(pid));
        assertThat(told.find()).as(process + " is told of a cache").isTrue();
        assertThat(read(Path.of("/proc/" + pid + "/maps"))).as(process + " uses it").contains(told.group(1));
        return told.group(1);
    }

    private static List<Path> named(Path data, Pattern name) {
        try (var files = Files.walk(data.resolve("cache"))) {
            return files.filter(file -> name.matcher(file.getFileName().toString()).matches()).toList();
        } catch (IOException | UncheckedIOException _) {
            return List.of();
        }
    }

    /// Ours, without those of PostgreSQL itself.
    private static long databases(Product product) {
        return product.number("kept_command",
            "SELECT count(*) FROM pg_database WHERE datname LIKE 'kept%'");
    }

    private static List<String> topics(Product product) {
        var broker = "127.0.0.1:" + product.ops().process("kafka").port();
        var access = new KafkaSecrets(product.data().resolve("secrets")).access(KafkaUser.BROKER);
        try (var admin = Admin.create(new KafkaLogin(broker, access).client())) {
            return List.copyOf(admin.listTopics().names().get());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
