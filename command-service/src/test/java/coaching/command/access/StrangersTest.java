package coaching.command.access;

import coaching.command.testing.Http;
import coaching.command.testing.Http.Answer;
import coaching.command.testing.Members;
import coaching.command.testing.RunningService;
import coaching.command.testing.Token;
import coaching.command.testing.World;
import coaching.edge.access.AccessTable.Entry;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.role.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/// Every command, sent by everybody who has no part in what it is about: told the same of what is there, of what is
/// elsewhere and of what is not, whatever else is wrong with it.
class StrangersTest extends RunningService {

    static final String UUIDS = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    Http client;

    /// One for all: there may be only so many connections at once.
    @BeforeEach
    void connect() {
        client = http();
    }

    /// @param role by which the gate lets them pass, if by any
    record Stranger(String name, Token token, Role role, String acting) {}

    @Test
    void strangers_are_told_the_same_of_what_is_there_and_what_is_not() {
        var there = there();
        var strangers = strangers(there);
        for (var entry : CommandAccess.COMMANDS) {
            for (var stranger : strangers) {
                var told = Stream.of(there, elsewhere(there), nowhere(there), new HashMap<String, String>())
                    .flatMap(ids -> bodies(entry, there).map(body -> told(entry, stranger, ids, body)))
                    .distinct().toList();
                assertThat(told).as(entry.method() + " " + entry.path() + " by " + stranger.name()).hasSize(1);
                assertThat(told.getFirst()).contains(
                    entry.hidden() || admitted(entry, stranger) ? "\"NOT_FOUND\"" : "\"NOT_ALLOWED\"");
            }
        }
    }

    @Test
    void those_who_have_a_part_in_it_are_told_the_rule() {
        var pair = Members.of(World.open(client, integration()));
        var nobody = "{\"by\":\"%s\"}".formatted(UUID.randomUUID());
        var path = "/sessions/" + UUID.randomUUID() + "/absences";

        assertThat(pair.post(path, nobody).send().rule()).isEqualTo("NOT_YOURSELF");
        assertThat(client.post(pair.path(path), nobody).as(token().person(World.person(pair.coach()))).send().rule())
            .isEqualTo("NOT_YOURSELF");
        assertThat(client.post(pair.path(path), "{\"by\":\"%s\"}".formatted(pair.coachee()))
            .as(token().person(World.person(pair.coach()))).send().rule()).isEqualTo("NOT_YOURSELF");
        assertThat(client.post(pair.world().path() + "/relationships/" + UUID.randomUUID() + "/pauses",
            "{\"reason\":\"LEAVE\"}").as(coordinator()).send().rule()).isEqualTo("UNKNOWN_RELATIONSHIP");
        assertThat(client.post("/api/programmes/" + UUID.randomUUID() + "/policies", Bodies.named("policies"))
            .as(integration()).send().rule()).isEqualTo("UNKNOWN_PROGRAMME");
    }

    @Test
    void a_relationship_of_another_programme_shows_nothing_but_that_its_id_is_taken() {
        var other = Members.of(World.open(client, integration()));
        var world = World.open(client, integration());
        var mine = coordinator().only(world.programme().toString());
        var same = """
            {"label":"Pair","members":[{"participant":"%s","role":"COACH"},{"participant":"%s","role":"COACHEE"}]}"""
            .formatted(other.coach(), other.coachee());
        var path = world.path(other.relationship());

        assertThat(client.put(path, same).as(mine).send().rule()).isEqualTo("ALREADY_PROPOSED");
        other.post("/closure", "{\"outcome\":\"ENDED_EARLY\",\"reason\":\"NO_FIT\"}").send();
        assertThat(client.put(path, same).as(mine).send().rule()).isEqualTo("ALREADY_PROPOSED");
    }

    private Map<String, String> there() {
        var pair = Members.called("Pair", World.open(client, integration()));
        var ids = new HashMap<String, String>();
        ids.put("programme", pair.world().programme().toString());
        ids.put("relationship", pair.relationship().toString());
        ids.put("participant", pair.coach().toString());
        for (var kind : List.of("session", "goal", "item", "text")) {
            ids.put(kind, UUID.randomUUID().toString());
        }
        var by = "\"owner\":\"" + pair.coach() + "\"";
        pair.post("/sessions/" + id(ids, "session") + "/held", "{\"start\":\"2026-01-12\"}").send();
        pair.put("/goals/" + id(ids, "goal"), "{" + by + ",\"horizon\":\"NOW\",\"origin\":\"OWN\",\"weight\":1}")
            .send();
        pair.put("/action-items/" + id(ids, "item"), "{" + by + ",\"due\":\"2099-01-01\"}").send();
        ids.put("importId", file(pair));
        return ids;
    }

    private String file(Members pair) {
        var answer = client.post(pair.world().path() + "/imports?dryRun=false", Bodies.FILE)
            .as(integration()).header("Content-Type", "text/csv").send();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json().path("importId").asString();
    }

    /// The programme is there, the rest is not.
    private static Map<String, String> elsewhere(Map<String, String> there) {
        return Map.of("programme", id(there, "programme"));
    }

    /// The rest is there, the programme is not.
    private static Map<String, String> nowhere(Map<String, String> there) {
        var ids = new HashMap<>(there);
        ids.remove("programme");
        return ids;
    }

    private List<Stranger> strangers(Map<String, String> there) {
        var world = new World(client, integration(), ProgrammeId.of(id(there, "programme")));
        var other = World.open(client, integration());
        var colleague = world.enrolled();
        var foreigner = other.enrolled();
        var here = id(there, "programme");
        var elsewhere = other.programme().toString();
        return List.of(
            new Stranger("a colleague", token().person(World.person(colleague)), Role.PARTICIPANT, ""),
            new Stranger("a participant of another programme", token().person(World.person(foreigner)),
                Role.PARTICIPANT, ""),
            new Stranger("a coordinator of another programme", coordinator().only(elsewhere), Role.COORDINATOR, ""),
            new Stranger("a manager of another programme", token().role("programme-manager").only(elsewhere),
                Role.PROGRAMME_MANAGER, ""),
            new Stranger("a coordinator of another programme by fact", appointed(elsewhere), Role.COORDINATOR, ""),
            new Stranger("a client of another programme", integration().only(elsewhere), Role.INTEGRATION, ""),
            new Stranger("a client that vouches for a colleague", integration().only(here), Role.INTEGRATION,
                colleague.toString()),
            new Stranger("a client that vouches for a member elsewhere", integration().only(elsewhere),
                Role.INTEGRATION, id(there, "participant")));
    }

    private Token appointed(String programme) {
        var person = new PersonId(UUID.randomUUID());
        var answer = client.post("/api/people/" + person + "/roles",
            "{\"role\":\"COORDINATOR\",\"programme\":\"%s\"}".formatted(programme))
            .as(token().role("administrator")).send();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return token().person(person);
    }

    private static boolean admitted(Entry entry, Stranger stranger) {
        return Role.PARTICIPANT.mayAny(entry.anyOf()) || stranger.role().mayAny(entry.anyOf());
    }

    /// As it should be, of somebody else at a time that cannot be, and at no time.
    private static Stream<String> bodies(Entry entry, Map<String, String> there) {
        var body = Bodies.of(entry);
        if (Bodies.isFile(entry)) {
            return Stream.of(body, "group,held_on,recorded_at\nNo such,2026-01-07,\n", "nothing\n");
        }
        var other = body.replace(Bodies.SOMEBODY, UUID.randomUUID().toString());
        return Stream.of(body.replace(Bodies.SOMEBODY, id(there, "participant")), at(other, "2199-01-01"),
            at(other, "?"));
    }

    private static String at(String body, String time) {
        return body.length() > 2 ? body.substring(0, body.length() - 1) + ",\"at\":\"" + time + "\"}" : body;
    }

    private String told(Entry entry, Stranger stranger, Map<String, String> ids, String body) {
        var path = entry.path().replace("{version}", "1")
            .replace("{importId}", ids.getOrDefault("importId", "a".repeat(64)));
        for (var kind : List.of("person", "programme", "relationship", "participant", "session", "goal", "item",
            "text", "note")) {
            path = path.replace("{" + kind + "}", ids.getOrDefault(kind, UUID.randomUUID().toString()));
        }
        var command = client.command(entry.method().name(), path, body).as(stranger.token());
        if (Bodies.isFile(entry)) {
            command.header("Content-Type", "text/csv");
        }
        if (!stranger.acting().isEmpty()) {
            command.header("Kept-Acting-Participant", stranger.acting());
        }
        return plain(command.send());
    }

    /// But for the ids, which are the caller's own.
    private static String plain(Answer answer) {
        return answer.toString().replaceAll(UUIDS, "…").replaceAll("[0-9a-f]{64}", "…")
            + answer.header("Content-Type") + answer.header("Idempotency-Replayed");
    }

    private static String id(Map<String, String> ids, String kind) {
        return requireNonNull(ids.get(kind), kind);
    }
}
