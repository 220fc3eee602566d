package coaching.command.mail;

import coaching.command.testing.Http.Answer;
import coaching.command.testing.RunningService;
import coaching.edge.access.TokenSettings;
import coaching.events.id.PersonId;
import coaching.vault.Vault;
import coaching.vault.mail.MailKind;
import coaching.vault.person.Details;
import coaching.vault.person.EmailAddress;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.test.context.TestPropertySource;

import java.net.InetAddress;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

@TestPropertySource(properties = "kept.mail.mailbox=true")
class MailboxHttpTest extends RunningService {

    @Autowired
    Mails mails;

    @Autowired
    Vault vault;

    @Autowired
    MeterRegistry meters;

    private Answer mailbox() {
        return http().command("GET", "/api/mailbox", "").as(token()).send();
    }

    @Test
    void mails_of_the_demo_are_read_by_anybody_signed_in() throws Exception {
        var person = new PersonId(UUID.randomUUID());
        vault.people().save(person, new Details("Ann", EmailAddress.of("ann@example.org").orElseThrow(), "en", null),
            0);
        assertThat(mails.ask(person, null, MailKind.WAITING, "waiting/" + person)).isTrue();
        assertThat(mails.ask(person, null, MailKind.WAITING, "waiting/" + person)).as("the same cause").isFalse();
        for (int i = 0; i < 100 && mailbox().json().path("mails").isEmpty(); i++) {
            Thread.sleep(100);
        }
        assertThat(mailbox().json().path("mails").values()).singleElement().satisfies(mail -> {
            assertThat(mail.path("address").asString()).isEqualTo("ann@example.org");
            assertThat(mail.path("text").asString()).startsWith("Hello Ann,").contains("http://localhost:8080");
        });
        assertThat(http().get("/api/mailbox").status()).as("nobody").isEqualTo(401);
        assertThat(meters.find("kept.mails").gauges()).extracting(it -> it.getId().getTag("state"))
            .containsExactlyInAnyOrder("WAITING", "SENT", "DEAD");
    }

    @Test
    void it_holds_the_newest_200() {
        var box = new Mailbox(InstantSource.fixed(Instant.EPOCH));
        IntStream.rangeClosed(1, 201).forEach(it -> box.send(
            new Letter(new UUID(0, it), "en", "a@example.org", "A", "k@example.org", "Kept", null, "S", "T")));
        assertThat(box.received()).hasSize(200);
        assertThat(box.received().getFirst().letter().id()).isEqualTo(new UUID(0, 201));
        assertThat(box.received().getLast().letter().id()).isEqualTo(new UUID(0, 2));
    }

    @ParameterizedTest
    @CsvSource({"0.0.0.0,http://localhost:8080,server.address", "192.0.2.1,http://localhost:8080,server.address",
        "127.0.0.1,https://kept.example.org,kept.security.issuer-uri"})
    void it_is_for_this_machine_alone(String address, URI issuer, String said) {
        demo(address, issuer).run(context -> assertThat(context).getFailure().rootCause()
            .hasMessageContaining("The mailbox").hasMessageContaining("on this machine alone")
            .hasMessageContaining(said));
    }

    @Test
    void it_is_there_on_this_machine_unless_there_is_a_mail_server() {
        var demo = demo("127.0.0.1", URI.create("http://localhost:8080"));
        demo.run(context -> assertThat(context).getBean(MailTransport.class).isInstanceOf(Mailbox.class));
        demo.withPropertyValues("spring.mail.host=mail.example.org").run(context -> assertThat(context).getFailure()
            .rootCause().hasMessageContaining("mails go one way"));
    }

    private static ApplicationContextRunner demo(String address, URI issuer) {
        var server = new ServerProperties();
        server.setAddress(InetAddress.ofLiteral(address));
        return new ApplicationContextRunner().withUserConfiguration(MailConfiguration.class)
            .withPropertyValues("kept.mail.mailbox=true").withBean(ServerProperties.class, () -> server)
            .withBean(TokenSettings.class, () -> new TokenSettings(issuer, null, true))
            .withBean(InstantSource.class, InstantSource::system);
    }
}
