package coaching.command.mail;

import coaching.command.testing.Http.Answer;
import coaching.command.testing.RunningService;
import coaching.command.testing.Token;
import coaching.command.testing.World;
import coaching.edge.problem.Refused;
import coaching.events.id.PersonId;
import coaching.vault.Vault;
import coaching.vault.mail.MailFailure;
import coaching.vault.mail.MailKind;
import coaching.vault.mail.Outbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Where no way for mails is configured.
class OutboxHttpTest extends RunningService {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Autowired
    Mails mails;

    @Autowired
    Vault vault;

    private Answer get(String path, Token as) {
        return http().command("GET", path, "").as(as).send();
    }

    @Test
    void none_is_taken_and_there_is_no_mailbox() {
        assertThatThrownBy(() -> mails.ask(new PersonId(UUID.randomUUID()), null, MailKind.WAITING, "waiting/1"))
            .isInstanceOfSatisfying(Refused.class, it -> assertThat(it.problem().rule()).isEqualTo(MailRule.NO_MAIL))
            .isInstanceOfSatisfying(Refused.class, it -> assertThat(it.problem().status()).isEqualTo(503));
        assertThat(get("/api/mailbox", token()).rule()).isEqualTo("NOT_FOUND");
    }

    @Test
    void operators_see_that_mails_fail_and_not_whose_and_try_them_anew() {
        var outbox = new Outbox(vault.peopleDatabase());
        var person = new PersonId(UUID.randomUUID());
        outbox.ask(person, null, MailKind.SIGN_IN, "sign-in/" + person, NOON);
        var mail = outbox.take(NOON, NOON.plusSeconds(60)).orElseThrow();
        outbox.dead(mail, MailFailure.BOUNCED, NOON);
        var operator = token().role("operator");
        var seen = get("/api/operations/mails", operator);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.json().path("mails").values()).filteredOn(it -> it.path("id").asString()
            .equals(mail.id().toString())).singleElement().hasToString(
                """
                    {"id":"%s","kind":"SIGN_IN","state":"DEAD","tries":1,"due":"2026-03-02T12:00:00Z","failure":"BOUNCED"}"""
                    .formatted(mail.id()));
        assertThat(seen.toString()).doesNotContain(person.toString());
        var retry = "/api/operations/mails/" + mail.id() + "/retry";
        assertThat(http().post(retry, "").as(coordinator()).send().status()).isEqualTo(403);
        assertThat(http().post(retry, "").as(operator).send().status()).isEqualTo(204);
        assertThat(http().post(retry, "").as(operator).send().rule()).isEqualTo("NOT_DEAD");
        assertThat(
            http().post("/api/operations/mails/" + UUID.randomUUID() + "/retry", "").as(operator).send().status())
            .isEqualTo(404);
        assertThat(get("/api/operations/mails", coordinator()).status()).isEqualTo(403);
    }

    @Test
    void a_programme_says_as_whom_its_mails_are_sent() {
        var world = World.open(http(), integration());
        var path = world.path() + "/mail-settings";
        assertThat(get(path, coordinator()).json()).hasToString(
            "{\"senderName\":null,\"replyTo\":null,\"signature\":null}");
        var body = "{\"senderName\":\"Coaching Süd\",\"replyTo\":\"sued@example.org\",\"signature\":[\"Your team\",\"Süd\"]}";
        assertThat(http().put(path, body).as(coordinator()).send().status()).isEqualTo(200);
        assertThat(get(path, coordinator()).json()).hasToString(body);
        assertThat(get(World.open(http(), integration()).path() + "/mail-settings", coordinator()).json()
            .path("senderName").isNull()).as("another programme").isTrue();
        assertThat(http().put(path, "{}").as(coordinator()).send().status()).isEqualTo(200);
        assertThat(get(path, coordinator()).json().path("replyTo").isNull()).isTrue();
        assertThat(get(path, token()).status()).isEqualTo(403);
        assertThat(http().put(path, body).as(coordinator().only(UUID.randomUUID().toString())).send().rule())
            .isEqualTo("NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"replyTo\":\"nobody\"}|422 NOT_AN_ADDRESS replyTo",
        "{\"replyTo\":\"a@example.org,b@example.org\"}|422 NOT_AN_ADDRESS replyTo",
        "{\"senderName\":\"Team\\r\\nBcc: all@example.org\"}|400 CONTROL_CHARACTER senderName",
        "{\"senderName\":\" \"}|400 MISSING_FIELD senderName",
        "{\"signature\":[\"a\",\"b\",\"c\",\"d\",\"e\",\"f\"]}|422 TOO_MANY_LINES signature",
        "{\"signature\":[\"a\\nb\"]}|400 CONTROL_CHARACTER signature[0]"})
    void what_cannot_be_is_refused_by_field(String body, String expected) {
        var refused = http().put(World.open(http(), integration()).path() + "/mail-settings", body).as(coordinator())
            .send();
        assertThat(refused.status() + " " + refused.rule() + " " + refused.field()).isEqualTo(expected);
    }
}
