package coaching.command.caseload;

import coaching.command.testing.Http.Answer;
import coaching.command.testing.Members;
import coaching.command.testing.RunningService;
import coaching.command.testing.Token;
import coaching.command.testing.World;
import coaching.events.id.ParticipantId;
import coaching.events.id.PersonId;
import coaching.vault.Vault;
import coaching.vault.person.Details;
import coaching.vault.person.EmailAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

@TestPropertySource(properties = "kept.mail.mailbox=true")
class CaseloadHttpTest extends RunningService {

    @Autowired
    Vault vault;

    Members pair;
    PersonId coraId;
    Token cora;

    @BeforeEach
    void set_up() {
        pair = Members.of(World.open(http(), integration()));
        coraId = new PersonId(UUID.randomUUID());
        cora = coordinator().person(coraId);
    }

    private Answer post(String path, String body, Token as) {
        return http().post(path, body).as(as).send();
    }

    private Answer own(PersonId owner, Token as) {
        return post(pair.path("/owners"), "{\"owner\":\"" + owner + "\"}", as);
    }

    private PersonId colleague(String role) {
        var person = new PersonId(UUID.randomUUID());
        var granted = post("/api/people/" + person + "/roles",
            "{\"role\":\"" + role + "\",\"programme\":\"" + pair.world().programme() + "\"}",
            token().role("administrator"));
        assertThat(granted.status()).as(granted.json().toString()).isEqualTo(200);
        return person;
    }

    private String newest() {
        return new String(log().at(log().head()).orElseThrow().payload(), UTF_8);
    }

    @Test
    void a_coordinator_takes_a_pair_on_and_hands_it_over_with_all_the_others() {
        var carl = colleague("COORDINATOR");
        assertThat(post(pair.path("/owners"), "{}", cora).status()).isEqualTo(200);
        assertThat(newest()).contains("\"owner\":\"" + coraId + "\"");
        assertThat(own(new PersonId(UUID.randomUUID()), cora).rule()).isEqualTo("NOT_A_COORDINATOR");
        var handedOver = post(pair.world().path() + "/handovers", "{\"to\":\"" + carl + "\"}", cora);
        assertThat(handedOver.status()).as(handedOver.json().toString()).isEqualTo(200);
        assertThat(handedOver.json().path("left").asInt(-1)).isZero();
        assertThat(newest()).contains("\"owner\":\"" + carl + "\"", "\"by\":\"" + coraId + "\"");
        assertThat(post(pair.world().path() + "/handovers", "{\"to\":\"" + carl + "\"}", cora).rule())
            .isEqualTo("NOTHING_TO_HAND_OVER");
    }

    @Test
    void who_coordinates_is_told_with_names_to_those_who_do() {
        var carl = colleague("COORDINATOR");
        colleague("AUDITOR");
        vault.people().save(carl, new Details("Carl", null, null, null), 0);
        var answer = http().command("GET", pair.world().path() + "/coordinators", "").as(cora).send();
        var people = answer.json().path("coordinators").values();
        assertThat(people).extracting(it -> it.path("person").asString())
            .containsExactlyInAnyOrder(carl.toString(), coraId.toString());
        assertThat(people).filteredOn(it -> it.path("own").asBoolean()).extracting(it -> it.path("person").asString())
            .containsExactly(coraId.toString());
        assertThat(people).extracting(it -> it.path("name").asString()).contains("Carl");
    }

    @Test
    void nobody_else_says_or_reads_any_of_it() {
        var elsewhere = coordinator().only(UUID.randomUUID().toString());
        var others = List.of(token(), token().person(World.person(pair.coach())), token().role("programme-manager"),
            token().role("auditor"), token().role("administrator"), integration(), elsewhere);
        for (var other : others) {
            assertThat(List.of(own(coraId, other),
                post(pair.path("/snoozes"), "{\"until\":\"" + LocalDate.now(ZoneOffset.UTC) + "\"}", other),
                post(pair.path("/interventions"), "{\"intervention\":\"SPOKE\"}", other),
                post(pair.world().path() + "/handovers", "{\"to\":\"" + coraId + "\"}", other),
                http().command("GET", pair.world().path() + "/coordinators", "").as(other).send()))
                .extracting(Answer::status).containsOnly(other.equals(elsewhere) ? 404 : 403);
        }
    }

    @Test
    void looking_is_put_off_until_a_day_within_reason() {
        var until = LocalDate.now(ZoneOffset.UTC).plusDays(14);
        assertThat(post(pair.path("/snoozes"), "{\"until\":\"" + until + "\"}", cora).status()).isEqualTo(200);
        assertThat(newest()).contains("\"until\":\"" + until + "\"");
        var tooLong = post(pair.path("/snoozes"), "{\"until\":\"" + until.plusYears(1) + "\"}", cora);
        assertThat(tooLong.rule()).isEqualTo("SNOOZED_TOO_LONG");
        assertThat(tooLong.json().path("field").asString()).isEqualTo("until");
        assertThat(post(pair.path("/snoozes"), "{\"until\":\"soon\"}", cora).rule()).isEqualTo("MALFORMED_TIME");
    }

    @Test
    void a_reminder_is_a_fact_and_one_mail_to_every_member_of_whom_an_address_is_known() throws Exception {
        assertThat(post(pair.path("/interventions"), "{\"intervention\":\"REMINDED\"}", cora).rule())
            .isEqualTo("NOBODY_TO_REMIND");
        var addresses = List.of(addressed(pair.coach(), "Ann"), addressed(pair.coachee(), "Ben"));
        var remind = http().post(pair.path("/interventions"), "{\"intervention\":\"REMINDED\"}")
            .key("remind-" + UUID.randomUUID()).as(cora);
        assertThat(remind.send().status()).isEqualTo(200);
        assertThat(newest()).contains("REMINDED");
        var head = log().head();
        assertThat(remind.send().status()).as("the same again").isEqualTo(200);
        assertThat(post(pair.path("/interventions"), "{\"intervention\":\"REMINDED\"}", cora).rule())
            .isEqualTo("REMINDED_TODAY");
        assertThat(log().head()).isEqualTo(head);
        for (var address : addresses) {
            for (int i = 0; i < 100 && received(address).isEmpty(); i++) {
                Thread.sleep(100);
            }
            assertThat(received(address)).singleElement().asString().contains("your coordinator asks you");
        }
    }

    private String addressed(ParticipantId participant, String name) {
        var address = name + "-" + UUID.randomUUID() + "@example.org";
        vault.people().save(World.person(participant),
            new Details(name, EmailAddress.of(address).orElseThrow(), "en", null), 0);
        return address;
    }

    private List<String> received(String address) {
        return http().command("GET", "/api/mailbox", "").as(token()).send().json().path("mails").values().stream()
            .filter(it -> it.path("address").asString().equals(address)).map(it -> it.path("text").asString())
            .toList();
    }
}
