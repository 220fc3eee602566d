package coaching.command.mail;

import coaching.command.testing.RunningService;
import coaching.command.testing.World;
import coaching.events.id.ParticipantId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/// With an issuer that is not ours, and a mail server that knows none of the recipients.
class BouncedInvitationHttpTest extends RunningService {

    private static final RefusingServer SERVER = server();

    World world;
    ParticipantId participant;

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", SERVER::port);
        settings.add("spring.mail.properties[mail.smtp.starttls.required]", () -> false);
        settings.add("kept.mail.from", () -> "kept@example.org");
    }

    private static RefusingServer server() {
        try {
            return new RefusingServer("RCPT", "550 5.1.1 nobody of that name");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    static void close() throws IOException {
        SERVER.close();
    }

    @BeforeEach
    void set_up() {
        world = World.open(http(), integration());
        participant = world.enrolled();
    }

    private String state() {
        return http().command("GET", world.path() + "/invitations", "").as(coordinator()).send().json()
            .at("/invitations/0/state").asString();
    }

    private void write(int version) {
        var body = "{\"name\":\"Ann\",\"email\":\"m%s@example.org\",\"version\":%d}".formatted(UUID.randomUUID(),
            version);
        assertThat(http().put(world.path() + "/participants/" + participant + "/person", body).as(coordinator()).send()
            .status()).isLessThan(300);
    }

    private int invite() {
        return http().post(world.path() + "/participants/" + participant + "/invitations", "").as(coordinator()).send()
            .status();
    }

    private void awaitBounced() throws InterruptedException {
        for (int i = 0; i < 150 && !state().equals("BOUNCED"); i++) {
            Thread.sleep(100);
        }
        assertThat(state()).isEqualTo("BOUNCED");
    }

    @Test
    void what_bounced_is_said_until_the_address_is_another_one() throws InterruptedException {
        write(0);
        assertThat(invite()).isEqualTo(202);
        awaitBounced();
        write(1);
        assertThat(state()).as("nothing went to this address").isEqualTo("NOT_INVITED");
        assertThat(invite()).isEqualTo(202);
        awaitBounced();
        assertThat(http().command("GET", "/api/people/me", "").as(token().person(World.person(participant))).send()
            .status()).isEqualTo(200);
        assertThat(state()).as("seen at the issuer of the organisation").isEqualTo("ARRIVED");
    }
}
