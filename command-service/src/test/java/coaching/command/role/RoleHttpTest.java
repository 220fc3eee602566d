package coaching.command.role;

import coaching.command.testing.Http;
import coaching.command.testing.RunningService;
import coaching.command.testing.Token;
import coaching.command.testing.World;
import coaching.events.id.PersonId;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class RoleHttpTest extends RunningService {

    static final int ROUNDS = 20;
    static final int COMMANDS = 8;

    @Test
    void who_was_granted_a_role_acts_in_it_from_the_next_command_until_it_is_revoked() {
        var world = World.open(http(), integration());
        var cora = somebody();

        assertThat(enrolment(world).as(token().person(cora)).send().rule()).isEqualTo("NOT_ALLOWED");
        did(grant(cora, role("COORDINATOR", world)));
        assertThat(enrolment(world).as(token().person(cora)).send().status()).isEqualTo(201);
        did(revocation(cora, role("COORDINATOR", world)));
        assertThat(enrolment(world).as(token().person(cora)).send().rule()).isEqualTo("NOT_ALLOWED");
    }

    @Test
    void roles_by_fact_and_by_token_do_not_multiply() {
        var mine = World.open(http(), integration());
        var other = World.open(http(), integration());
        var cora = somebody();
        did(grant(cora, role("COORDINATOR", mine)));
        var managing = token().person(cora).role("programme-manager").only(other.programme().toString());

        assertThat(proposal(mine).as(managing).send().status()).isEqualTo(201);
        assertThat(proposal(other).as(managing).send().rule()).isEqualTo("NOT_FOUND");
        assertThat(enrolment(other).as(managing).send().status()).isEqualTo(201);
        assertThat(policy(other).as(managing).send().status()).isEqualTo(200);
        assertThat(policy(mine).as(managing).send().rule()).isEqualTo("NOT_FOUND");
    }

    @Test
    void a_coordinator_by_fact_records_for_others_and_imports() {
        var world = World.open(http(), integration());
        var pair = world.active(world.enrolled(), world.enrolled());
        var cora = somebody();
        did(grant(cora, role("COORDINATOR", world)));
        var pause = http().post(world.path(pair) + "/pauses", "{\"reason\":\"LEAVE\"}")
            .header("Kept-Source", "CSV").header("Kept-Claimed-Recorded-At", "2026-01-06T00:00:00Z");

        assertThat(pause.as(token()).send().field()).isEqualTo("Kept-Source");
        assertThat(pause.as(token().person(cora)).send().status()).isEqualTo(200);
    }

    @Test
    void administrators_say_who_does_what_and_keep_no_records() {
        var world = World.open(http(), integration());
        var ann = somebody();
        did(grant(ann, "{\"role\":\"ADMINISTRATOR\"}"));
        var byFact = token().person(ann);

        assertThat(grant(somebody(), role("AUDITOR", world)).as(byFact).send().status()).isEqualTo(200);
        assertThat(http().put("/api/programmes/" + UUID.randomUUID(), "{\"name\":\"A\",\"zone\":\"UTC\"}").as(byFact)
            .send().status()).isEqualTo(201);
        assertThat(enrolment(world).as(byFact).send().rule()).isEqualTo("NOT_ALLOWED");
    }

    @Test
    void nobody_else_says_who_does_what() {
        var world = World.open(http(), integration());
        var somewhere = world.programme().toString();
        Stream.of(token(), integration(), token().role("coordinator", "programme-manager", "auditor", "operator"),
            token().role("administrator").only(somewhere))
            .forEach(other -> {
                assertThat(grant(somebody(), "{").as(other).send().rule()).isEqualTo("NOT_ALLOWED");
                assertThat(revocation(somebody(), "{").as(other).send().rule()).isEqualTo("NOT_ALLOWED");
            });
    }

    @Test
    void a_grant_happens_once_per_key_and_refusals_have_names() {
        var cora = somebody();
        var grant = grant(cora, "{\"role\":\"AUDITOR\"}").as(administrator());

        assertThat(grant.send().json().path("events")).hasSize(1);
        assertThat(grant.send().header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(grant(cora, "{\"role\":\"AUDITOR\"}").as(administrator()).send().json().path("events")).isEmpty();
        assertThat(grant(cora, "{\"role\":\"COORDINATOR\",\"programme\":\"%s\"}".formatted(UUID.randomUUID()))
            .as(administrator()).send().rule()).isEqualTo("UNKNOWN_PROGRAMME");
        assertThat(grant(cora, "{\"role\":\"INTEGRATION\"}").as(administrator()).send().rule())
            .isEqualTo("NOT_GRANTABLE");
        assertThat(revocation(cora, "{\"role\":\"COORDINATOR\"}").as(administrator()).send().rule())
            .isEqualTo("NEVER_GRANTED");
    }

    @Test
    void nothing_follows_a_revocation_in_the_log_by_whom_it_was_revoked() throws Exception {
        var world = World.open(http(), integration());
        var client = http();
        var before = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var cora = somebody();
            did(grant(cora, role("COORDINATOR", world)));
            var shared = new World(client, integration(), world.programme());
            var commands = IntStream.range(0, COMMANDS)
                .mapToObj(_ -> enrolment(shared).as(token().person(cora))).toList();
            var last = revocation(cora, role("COORDINATOR", world)).as(administrator());
            var answers = atOnce(Stream.concat(Stream.of(last), commands.stream()).toList());

            var revokedAt = did(answers.getFirst()).json().path("position").asLong();
            var done = answers.stream().skip(1).filter(it -> it.status() == 201).toList();
            assertThat(done).allMatch(it -> it.json().path("position").asLong() < revokedAt);
            assertThat(enrolment(world).as(token().person(cora)).send().rule()).isEqualTo("NOT_ALLOWED");
            before += done.size();
        }
        assertThat(before).as("commands that came before").isBetween(1, ROUNDS * COMMANDS - 1);
    }

    private static List<Http.Answer> atOnce(List<Http.Command> commands) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(commands.stream().<Callable<Http.Answer>>map(it -> it::send).toList()).stream()
                .map(Future::resultNow).toList();
        }
    }

    private static PersonId somebody() {
        return new PersonId(UUID.randomUUID());
    }

    private Token administrator() {
        return token().role("administrator");
    }

    private static String role(String role, World world) {
        return "{\"role\":\"%s\",\"programme\":\"%s\"}".formatted(role, world.programme());
    }

    private Http.Command grant(PersonId person, String body) {
        return http().post("/api/people/" + person + "/roles", body);
    }

    private Http.Command revocation(PersonId person, String body) {
        return http().post("/api/people/" + person + "/role-revocations", body);
    }

    private static Http.Command enrolment(World world) {
        return world.http().put(world.path() + "/participants/" + UUID.randomUUID(),
            "{\"person\":\"%s\",\"skills\":[]}".formatted(UUID.randomUUID()));
    }

    private static Http.Command proposal(World world) {
        return world.http().put(world.path() + "/relationships/" + UUID.randomUUID(), """
            {"label":"Pair","members":[{"participant":"%s","role":"COACH"},{"participant":"%s","role":"COACHEE"}]}"""
            .formatted(world.enrolled(), world.enrolled()));
    }

    private static Http.Command policy(World world) {
        return world.http().post(world.path() + "/policies", """
            {"version":1,"minSessions":2,"minSessionsWithinDays":90,"smallestGroup":5,"expectationsRequired":false,
             "capacityAsCoach":3,"activateWithinDays":14,"firstSessionWithinDays":14,"pausedAtMostDays":30}""");
    }

    private void did(Http.Command command) {
        did(command.as(administrator()).send());
    }

    private static Http.Answer did(Http.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer;
    }
}
