package coaching.platform.settings;

import coaching.platform.process.PlatformFailure;
import coaching.platform.up.DemoAddressCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ServiceSettingsTest {

    @TempDir
    Path folder;

    @Test
    void by_default_each_service_has_its_own_database_and_role() {
        var services = services(Overrides.NONE);
        assertThat(services.command()).containsEntry("spring.datasource.username", "kept_command")
            .hasEntrySatisfying("spring.datasource.url", url -> assertThat(url).endsWith("/kept_store"));
        assertThat(services.query()).containsEntry("spring.datasource.username", "kept_query")
            .hasEntrySatisfying("spring.datasource.url", url -> assertThat(url).endsWith("/kept_read"));
        assertThat(services.command().get("spring.datasource.password"))
            .isNotEqualTo(services.query().get("spring.datasource.password"));
    }

    @Test
    void a_line_is_for_all_unless_it_names_a_service() throws Exception {
        var file = Files.writeString(folder.resolve("own.properties"), """
            kept.kafka.bootstrap-servers=kafka.example:9092
            query-service.spring.datasource.url=jdbc:postgresql://db.example/reads
            """);
        var overrides = Overrides.read(file);
        var services = services(overrides);
        assertThat(services.command()).containsEntry(ServiceSettings.KAFKA, "kafka.example:9092");
        assertThat(services.query()).containsEntry(ServiceSettings.KAFKA, "kafka.example:9092")
            .containsEntry(ServiceSettings.DATASOURCE, "jdbc:postgresql://db.example/reads");
        assertThat(overrides.replace(ServiceSettings.KAFKA)).isTrue();
        assertThat(overrides.replace(ServiceSettings.DATASOURCE)).as("the command service still needs ours").isFalse();
    }

    @Test
    void each_service_signs_in_at_our_broker_as_itself_and_both_know_what_records_are_sealed_with() {
        var services = services(Overrides.NONE);
        var jaas = "kept.kafka.properties.sasl.jaas.config";
        assertThat(services.command().get(jaas)).contains("\"kept_relay\"");
        assertThat(services.query().get(jaas)).contains("\"kept_ingest\"");
        assertThat(services.command().get(ServiceSettings.RECORD_SECRETS)).hasSizeGreaterThan(32)
            .isEqualTo(services.query().get(ServiceSettings.RECORD_SECRETS));
        var elsewhere = services(new Overrides(Map.of(ServiceSettings.KAFKA, "kafka.example:9092")));
        assertThat(elsewhere.command()).doesNotContainKey(jaas);
        assertThat(elsewhere.query()).doesNotContainKey(jaas).containsKey(ServiceSettings.RECORD_SECRETS);
    }

    @Test
    void what_the_issuer_was_told_where_it_was_before_is_told_to_it_where_it_is() {
        var services = services(new Overrides(Map.of("query-service.kept.issuer.users[0].name", "ann",
            "kept.issuer.key-interval", "7d")), false);
        assertThat(services.command()).containsEntry("kept.issuer.users[0].name", "ann")
            .containsEntry("kept.issuer.key-interval", "7d");
        assertThat(services.query().keySet()).filteredOn(it -> it.startsWith("kept.issuer."))
            .containsExactlyInAnyOrder("kept.issuer.address", "kept.issuer.demo-users");
    }

    @Test
    void the_command_service_knows_the_query_service_by_a_secret_of_both() {
        var services = services(Overrides.NONE);
        assertThat(services.command().get(ServiceSettings.VIEW_SECRET)).hasSizeGreaterThan(32)
            .isEqualTo(services.query().get(ServiceSettings.VIEW_SECRET))
            .isNotEqualTo(services.command().get(ServiceSettings.RECORD_SECRETS));
        assertThat(services.query().get("kept.views.command-url")).isEqualTo(services.query().get("kept.command-url"));
    }

    @Test
    void another_issuer_turns_ours_and_its_demo_users_off() {
        var services = services(new Overrides(Map.of(ServiceSettings.ISSUER, "https://login.example")));
        assertThat(services.command()).containsEntry("kept.issuer.enabled", "false")
            .containsEntry("kept.issuer.demo-users", "false");
        assertThat(services.query()).doesNotContainKey("kept.issuer.address");
        assertThat(services(Overrides.NONE).command()).containsEntry("kept.issuer.enabled", "true");
    }

    @Test
    void nobody_knows_a_password_without_the_demo() {
        assertThat(services(Overrides.NONE, false).command()).containsEntry("kept.issuer.demo-users", "false");
        assertThat(services(Overrides.NONE, true).command()).containsEntry("kept.issuer.demo-users", "true");
    }

    @ParameterizedTest
    @CsvSource({"server.address,0.0.0.0", "query-service.server.address,192.168.1.7", "server.address,::",
        "query-service.kept.security.issuer-uri,https://kept.example.org",
        "query-service.kept.security.issuer-uri,http://127.0.0.1.example.org:8080",
        "server.forward-headers-strategy,native"})
    void the_demo_users_are_not_served_elsewhere(String name, String value) {
        var services = services(new Overrides(Map.of(name, value)), true);
        assertThatThrownBy(() -> DemoAddressCheck.check(services.query())).isInstanceOf(PlatformFailure.class)
            .hasMessageContaining("this machine alone").hasMessageContaining(value.equals("native") ? "proxy" : value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.8.8", "::1", "localhost"})
    void the_demo_users_are_served_here(String address) {
        var services = services(new Overrides(Map.of("server.address", address)), true);
        assertThatCode(() -> DemoAddressCheck.check(services.query())).doesNotThrowAnyException();
    }

    @Test
    void mails_of_the_demo_go_to_a_mailbox_unless_there_is_a_mail_server() {
        assertThat(services(Overrides.NONE, false).command()).containsEntry(ServiceSettings.MAILBOX, "false");
        assertThat(services(Overrides.NONE, true).command()).containsEntry(ServiceSettings.MAILBOX, "true")
            .hasEntrySatisfying("kept.mail.pages", url -> assertThat(url).startsWith("http://"));
        assertThat(services(Overrides.NONE, true).query()).as("the pages show it")
            .containsEntry(ServiceSettings.MAILBOX, "true");
        var sending = services(new Overrides(Map.of("command-service.spring.mail.host", "mail.example")), true);
        assertThat(List.of(sending.command(), sending.query())).allSatisfy(
            it -> assertThat(it).containsEntry(ServiceSettings.MAILBOX, "false"));
        var wanted = services(new Overrides(Map.of("command-service.kept.mail.mailbox", "true")), false);
        assertThat(wanted.query()).as("the pages show what is there").containsEntry(ServiceSettings.MAILBOX, "true");
    }

    @Test
    void the_mailbox_is_not_served_elsewhere() {
        var services = services(new Overrides(Map.of("command-service.server.address", "0.0.0.0")), true);
        assertThatThrownBy(() -> DemoAddressCheck.checkAddresses(services.command()))
            .isInstanceOf(PlatformFailure.class)
            .hasMessageContaining("0.0.0.0");
        assertThatCode(() -> DemoAddressCheck.checkAddresses(services(Overrides.NONE, true).command()))
            .doesNotThrowAnyException();
    }

    @Test
    void who_has_users_of_its_own_needs_no_link() {
        assertThat(services(Overrides.NONE, false).needsAccounts()).isTrue();
        assertThat(services(new Overrides(Map.of("kept.issuer.users[0].name", "ann")), false).needsAccounts())
            .isFalse();
        assertThat(services(Overrides.NONE, true).needsAccounts()).isFalse();
    }

    @Test
    void a_taken_port_is_named_with_the_flag_that_moves_it() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> new Addresses(0, 0, 0, taken.getLocalPort())).isInstanceOf(PlatformFailure.class)
                .hasMessageContaining(Integer.toString(taken.getLocalPort())).hasMessageContaining("--kafka-port");
        }
    }

    private ServiceSettings services(Overrides overrides) {
        return services(overrides, true);
    }

    private ServiceSettings services(Overrides overrides, boolean demo) {
        return new ServiceSettings(new Addresses(0, 0, 0, 0), new Secrets(Layout.in(folder)), overrides, demo);
    }
}
