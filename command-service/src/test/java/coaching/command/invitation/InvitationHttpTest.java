package coaching.command.invitation;

import coaching.command.testing.Http.Answer;
import coaching.command.testing.RunningService;
import coaching.command.testing.Token;
import coaching.command.testing.World;
import coaching.events.id.ParticipantId;
import coaching.events.id.PersonId;
import coaching.issuer.link.OneTimeLinks;
import coaching.issuer.link.Purpose;
import coaching.platform.postgres.EmbeddedPostgres;
import coaching.vault.database.VaultDatabase;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

/// Whoever may write an address has no way in by it.
@TestPropertySource(properties = {"kept.issuer.enabled=true", "kept.mail.mailbox=true"})
class InvitationHttpTest extends RunningService {

    @Autowired
    private JWKSource<SecurityContext> keys;

    @Autowired
    private VaultDatabase issuer;

    @Autowired
    private OneTimeLinks links;

    World world;
    ParticipantId participant;

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry settings) throws Exception {
        var database = EmbeddedPostgres.forTests().freshDatabase();
        var folder = Files.createTempDirectory("kept-issuer");
        settings.add("kept.issuer.database.url", database::jdbcUrl);
        settings.add("kept.issuer.database.username", database::user);
        settings.add("kept.issuer.database.password", database::password);
        settings.add("kept.issuer.keys", () -> folder.resolve("key.json"));
        settings.add("kept.issuer.accounts", () -> folder.resolve("accounts.json"));
    }

    /// The issuer in the process believes its own keys only.
    @Override
    protected Token token() {
        try {
            var own = keys.get(new JWKSelector(new JWKMatcher.Builder().privateOnly(true).build()), null).getFirst();
            return Token.signedWith(own.toRSAKey(), ISSUER.uri());
        } catch (KeySourceException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void set_up() {
        world = World.open(http(), integration());
        participant = world.enrolled();
    }

    private Answer invite(Token as) {
        return http().command("POST", path() + "/invitations", "").as(as).send();
    }

    private Answer write(String name, String email, int version) {
        var body = "{\"name\":\"%s\",\"email\":\"%s\",\"version\":%d}".formatted(name, email, version);
        return http().put(path() + "/person", body).as(coordinator()).send();
    }

    private String path() {
        return world.path() + "/participants/" + participant;
    }

    private PersonId person() {
        return World.person(participant);
    }

    private String mails() {
        return http().command("GET", "/api/mailbox", "").as(token()).send().response().body();
    }

    @Test
    void who_is_invited_gets_a_link_at_the_address_that_is_known() throws InterruptedException {
        var address = "a" + UUID.randomUUID() + "@example.org";
        assertThat(invite(coordinator()).rule()).isEqualTo("NO_ADDRESS");
        assertThat(write("Ann", address, 0).status()).isEqualTo(201);
        assertThat(invite(coordinator()).status()).isEqualTo(202);
        for (int i = 0; i < 100 && !mails().contains(address); i++) {
            Thread.sleep(100);
        }
        assertThat(mails()).contains(address, "/signin/link#");
    }

    @Test
    void nobody_else_invites() {
        write("Ann", "b" + UUID.randomUUID() + "@example.org", 0);
        assertThat(invite(token()).status()).isEqualTo(403);
        assertThat(invite(token().role("auditor")).status()).isEqualTo(403);
        assertThat(invite(token().role("coordinator").only(UUID.randomUUID().toString())).status()).isEqualTo(404);
        participant = new ParticipantId(UUID.randomUUID());
        assertThat(invite(coordinator()).status()).isEqualTo(404);
    }

    @Test
    void who_has_signed_in_once_is_not_invited_and_keeps_their_address() {
        var address = "c" + UUID.randomUUID() + "@example.org";
        write("Ann", address, 0);
        issuer.client().sql("INSERT INTO arrived (person, at, by_link) VALUES (:person, now(), false)")
            .param("person", person().value())
            .update();
        assertThat(invite(coordinator()).rule()).isEqualTo("HAS_SIGNED_IN");
        assertThat(write("Ann", "mine" + UUID.randomUUID() + "@example.org", 1).rule()).isEqualTo("ADDRESS_IS_THEIRS");
        assertThat(write("Anna", address, 1).status()).as("the name alone").isEqualTo(200);
    }

    @Test
    void who_has_signed_in_once_is_merged_with_nobody_whose_address_somebody_else_writes() {
        var victim = person();
        issuer.client().sql("INSERT INTO arrived (person, at, by_link) VALUES (:person, now(), false)")
            .param("person", victim.value())
            .update();
        participant = world.enrolled();
        for (var merge : List.of(person() + " " + victim, victim + " " + person())) {
            var ids = merge.split(" ", 2);
            var path = "/api/people/" + ids[0] + "/merges";
            var body = "{\"alias\":\"%s\"}".formatted(ids[1]);
            assertThat(http().command("POST", path, body).as(coordinator()).send().rule()).as(merge)
                .isEqualTo("SIGNS_IN_ALREADY");
        }
    }

    @Test
    void who_has_a_role_is_invited_by_who_grants_roles() {
        write("Ann", "d" + UUID.randomUUID() + "@example.org", 0);
        var granted = http().command("POST", "/api/people/" + person() + "/roles", "{\"role\":\"AUDITOR\"}")
            .as(token().role("administrator")).send();
        assertThat(granted.status()).as(granted.toString()).isEqualTo(200);
        assertThat(invite(coordinator()).rule()).isEqualTo("NOT_YOURS_TO_INVITE");
        assertThat(invite(token().role("coordinator", "administrator")).status()).isEqualTo(202);
    }

    @Test
    void what_was_sent_to_a_wrong_address_opens_nothing_once_it_is_corrected() {
        write("Ann", "e" + UUID.randomUUID() + "@example.org", 0);
        var wrong = links.mint(person(), Purpose.INVITATION);
        assertThat(write("Anna", "f" + UUID.randomUUID() + "@example.org", 1).status()).isEqualTo(200);
        assertThat(links.use(wrong.getFragment())).isEmpty();
        assertThat(links.use(links.mint(person(), Purpose.INVITATION).getFragment())).contains(person());
    }

    private Answer states(Token as) {
        return http().command("GET", world.path() + "/invitations", "").as(as).send();
    }

    private JsonNode state(ParticipantId of, Token as) {
        var answer = states(as);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json().path("invitations").valueStream()
            .filter(it -> it.path("participant").asString().equals(of.toString())).findFirst().orElseThrow();
    }

    private String state() {
        return state(participant, coordinator()).path("state").asString();
    }

    private void awaitState(String wanted) throws InterruptedException {
        for (int i = 0; i < 100 && !state().equals(wanted); i++) {
            Thread.sleep(100);
        }
        assertThat(state()).isEqualTo(wanted);
    }

    private void arrive(PersonId person) {
        issuer.client().sql("INSERT INTO arrived (person, at, by_link) VALUES (:person, now(), false)")
            .param("person", person.value()).update();
    }

    @Test
    void who_looks_after_people_sees_how_far_each_is_on_the_way_in() throws InterruptedException {
        assertThat(state()).isEqualTo("NO_ADDRESS");
        write("Ann", "g" + UUID.randomUUID() + "@example.org", 0);
        assertThat(state()).isEqualTo("NOT_INVITED");
        assertThat(invite(coordinator()).status()).isEqualTo(202);
        awaitState("INVITED");
        var invited = state(participant, coordinator());
        var at = Instant.parse(invited.path("at").asString());
        assertThat(at).isBetween(Instant.now().minusSeconds(30), Instant.now());
        assertThat(Duration.between(at, Instant.parse(invited.path("until").asString())))
            .isBetween(Duration.ofDays(7).minusMinutes(1), Duration.ofDays(7).plusMinutes(1));

        issuer.client().sql("UPDATE one_time_link SET expires_at = now() WHERE person = :person")
            .param("person", person().value()).update();
        var expired = state(participant, coordinator());
        assertThat(expired.path("state").asString()).isEqualTo("EXPIRED");
        assertThat(expired.path("at")).isEqualTo(invited.path("at"));
        assertThat(expired.path("until").isNull()).isTrue();

        arrive(person());
        assertThat(state()).isEqualTo("ARRIVED");
    }

    @Test
    void neither_a_link_nor_an_address_is_in_it_and_nobody_keeps_it() throws InterruptedException {
        write("Ann", "h" + UUID.randomUUID() + "@example.org", 0);
        invite(coordinator());
        awaitState("INVITED");
        var answer = states(coordinator());
        assertThat(answer.response().body()).doesNotContain("@", "#", "signin", "Ann", person().toString());
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void nobody_else_sees_it_or_invites_many() {
        var elsewhere = token().role("coordinator").only(UUID.randomUUID().toString());
        for (var other : List.of(token(), token().person(person()), token().role("auditor"),
            token().role("administrator"), token().role("operator"))) {
            assertThat(states(other).status()).isEqualTo(403);
            assertThat(inviteMany(other, participant).status()).isEqualTo(403);
        }
        assertThat(states(elsewhere).rule()).isEqualTo("NOT_FOUND");
        assertThat(inviteMany(elsewhere, participant).rule()).isEqualTo("NOT_FOUND");
        assertThat(http().command("GET", world.path() + "/invitations", "").send().status()).isEqualTo(401);
    }

    private Answer inviteMany(Token as, ParticipantId... some) {
        var ids = Stream.of(some).map(it -> "\"" + it + "\"").collect(joining(",", "[", "]"));
        return http().command("POST", world.path() + "/invitations", "{\"participants\":" + ids + "}").as(as).send();
    }

    private static Map<String, String> refused(Answer answer) {
        return answer.json().path("refused").valueStream().collect(
            toMap(it -> it.path("participant").asString(), it -> it.path("rule").asString()));
    }

    @Test
    void many_are_invited_at_once_and_of_each_other_it_is_said_why_not() throws InterruptedException {
        var ann = participant;
        var address = "i" + UUID.randomUUID() + "@example.org";
        write("Ann", address, 0);
        var nobody = new ParticipantId(UUID.randomUUID());
        var silent = world.enrolled();
        var arrived = world.enrolled();
        arrive(World.person(arrived));
        var answer = inviteMany(coordinator(), ann, silent, arrived, nobody, ann);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
        assertThat(answer.json().path("invited").asInt()).isEqualTo(1);
        assertThat(refused(answer)).isEqualTo(Map.of(silent.toString(), "NO_ADDRESS", arrived.toString(),
            "HAS_SIGNED_IN", nobody.toString(), "NOT_FOUND"));
        awaitState("INVITED");
        assertThat(mails()).containsOnlyOnce("\"address\":\"" + address);

        var again = inviteMany(coordinator(), ann);
        assertThat(again.json().path("invited").asInt()).isZero();
        assertThat(refused(again)).isEqualTo(Map.of(ann.toString(), "INVITED_ALREADY"));
        assertThat(inviteMany(coordinator(), Stream.generate(() -> new ParticipantId(UUID.randomUUID())).limit(1_001)
            .toArray(ParticipantId[]::new)).rule()).isEqualTo("TOO_MANY_PEOPLE");
    }

    @Test
    void whom_somebody_else_invites_is_said_to_be_theirs() {
        write("Ann", "j" + UUID.randomUUID() + "@example.org", 0);
        var both = token().role("coordinator", "administrator");
        http().command("POST", "/api/people/" + person() + "/roles", "{\"role\":\"AUDITOR\"}").as(both).send();
        assertThat(state()).isEqualTo("NOT_YOURS");
        assertThat(refused(inviteMany(coordinator(), participant))).containsValue("NOT_YOURS_TO_INVITE");
        assertThat(state(participant, both).path("state").asString()).isEqualTo("NOT_INVITED");

        participant = world.enrolled();
        write("Ben", "k" + UUID.randomUUID() + "@example.org", 0);
        var other = World.open(http(), integration());
        other.did(http().put(other.path() + "/participants/" + UUID.randomUUID(),
            "{\"person\":\"%s\",\"skills\":[]}".formatted(person())));
        var here = token().role("coordinator").only(world.programme().toString());
        assertThat(state(participant, here).path("state").asString()).isEqualTo("NOT_YOURS");
        assertThat(refused(inviteMany(here, participant))).containsValue("NO_ADDRESS");
        assertThat(state()).isEqualTo("NOT_INVITED");
    }

    @Test
    void who_has_come_in_or_was_invited_by_another_record_has() throws InterruptedException {
        write("Ann", "l" + UUID.randomUUID() + "@example.org", 0);
        invite(coordinator());
        awaitState("INVITED");
        var invited = participant;
        participant = world.enrolled();
        var merged = http().command("POST", "/api/people/" + person() + "/merges",
            "{\"alias\":\"%s\"}".formatted(World.person(invited))).as(coordinator()).send();
        assertThat(merged.status()).as(merged.toString()).isEqualTo(200);
        assertThat(state()).isEqualTo("INVITED");
        arrive(World.person(invited));
        assertThat(state()).isEqualTo("ARRIVED");
    }
}
