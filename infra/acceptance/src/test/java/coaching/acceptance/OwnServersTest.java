package coaching.acceptance;

import coaching.platform.kafka.SecureKafka;
import coaching.platform.postgres.Database;
import coaching.platform.postgres.EmbeddedPostgres;
import coaching.platform.supervision.Ops;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import static org.assertj.core.api.Assertions.assertThat;

/// Kept on databases of somebody else, and on a Kafka that is encrypted and lets nobody in without a password.
class OwnServersTest {

    private final Database store = EmbeddedPostgres.forTests().freshDatabase();
    private final Database read = EmbeddedPostgres.forTests().freshDatabase();
    private final Database vault = EmbeddedPostgres.forTests().freshDatabase();
    private final Database keys = EmbeddedPostgres.forTests().freshDatabase();
    private final Database issuer = EmbeddedPostgres.forTests().freshDatabase();

    @Test
    void what_is_configured_is_used_and_not_started(@TempDir Path folder) throws Exception {
        try (var kafka = SecureKafka.start(folder.resolve("kafka"));
             var product = Product.start(folder.resolve("data"), "--config", config(kafka, folder).toString())) {
            assertThat(product.ops().processes()).extracting(Ops.Entry::name)
                .containsExactlyInAnyOrder("command-service", "query-service");
            product.play("--people", "20");
            var head = Product.number(store::connect, "SELECT max(last_position) FROM eventstore.block");
            Product.await("position " + head + " can be read",
                () -> Product.number(read::connect, "SELECT complete_to FROM live.state") >= head);
            assertThat(Product.number(read::connect, "SELECT count(*) FROM " + Product.FACTS)).isEqualTo(head);
            assertThat(Product.number(vault::connect, "SELECT count(*) FROM person")).isEqualTo(20);
            assertThat(Product.number(keys::connect, "SELECT count(*) FROM data_key")).isPositive();
        }
    }

    private Path config(SecureKafka kafka, Path folder) throws IOException {
        var config = new Properties();
        database("command-service.spring.datasource", store, config);
        database("command-service.kept.vault", vault, config);
        database("command-service.kept.vault.keys", keys, config);
        database("command-service.kept.issuer.database", issuer, config);
        database("query-service.spring.datasource", read, config);
        config.put("kept.kafka.bootstrap-servers", kafka.bootstrapServers());
        kafka.access().forEach((name, value) -> config.put("kept.kafka.properties." + name, value));
        var file = folder.resolve("own-servers.properties");
        try (var out = Files.newBufferedWriter(file)) {
            config.store(out, null);
        }
        return file;
    }

    private static void database(String settings, Database database, Properties config) {
        config.put(settings + ".url", database.jdbcUrl());
        config.put(settings + ".username", database.user());
        config.put(settings + ".password", database.password());
    }
}
