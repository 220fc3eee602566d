package coaching.command.role;

import coaching.command.testing.Http.Answer;
import coaching.command.testing.RunningService;
import coaching.command.testing.Token;
import coaching.command.testing.World;
import coaching.events.id.ParticipantId;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

/// Who grants roles reads what those are called who have or had one, and nobody else's name.
class RoleNamesHttpTest extends RunningService {

    private final Token administrator = token().role("administrator");

    private Answer read(World of, Token as) {
        return http().command("GET", of.path() + "/role-holders", "").as(as).send();
    }

    /// Of those that other tests know nothing of.
    private Map<String, String> names(World of, ParticipantId... among) {
        var answer = read(of, administrator);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        var ids = List.of(among).stream().map(it -> World.person(it).toString()).toList();
        return answer.json().path("holders").valueStream().filter(it -> ids.contains(it.path("person").asString()))
            .collect(toMap(it -> it.path("person").asString(), it -> it.path("name").asString()));
    }

    private ParticipantId named(World in, String name) {
        var participant = in.enrolled();
        var written = http().put(in.path() + "/participants/" + participant + "/person",
            "{\"name\":\"" + name + "\",\"version\":0}").as(coordinator()).send();
        assertThat(written.status()).as(written.toString()).isEqualTo(201);
        return participant;
    }

    private void say(String what, ParticipantId of, String role) {
        var said = http().post("/api/people/" + World.person(of) + "/" + what, role).as(administrator).send();
        assertThat(said.status()).as(said.toString()).isEqualTo(200);
    }

    private static String role(World in) {
        return "{\"role\":\"AUDITOR\",\"programme\":\"" + in.programme() + "\"}";
    }

    @Test
    void only_those_who_have_or_had_a_role_there_are_shown_by_name() {
        var world = World.open(http(), integration());
        var other = World.open(http(), integration());
        var here = named(world, "Ann Auditor");
        var gone = named(world, "Ben Before");
        var elsewhere = named(world, "Cem Elsewhere");
        var everywhere = named(world, "Dia Everywhere");
        var nobody = named(world, "Eve Without");
        say("roles", here, role(world));
        say("roles", gone, role(world));
        say("role-revocations", gone, role(world));
        say("roles", elsewhere, role(other));
        say("roles", everywhere, "{\"role\":\"OPERATOR\"}");
        var all = new ParticipantId[] {here, gone, elsewhere, everywhere, nobody};
        assertThat(names(world, all)).isEqualTo(Map.of(World.person(here).toString(), "Ann Auditor",
            World.person(gone).toString(), "Ben Before", World.person(everywhere).toString(), "Dia Everywhere"));
        assertThat(names(other, all)).isEqualTo(Map.of(World.person(elsewhere).toString(), "Cem Elsewhere",
            World.person(everywhere).toString(), "Dia Everywhere"));
        assertThat(read(world, administrator).header("Cache-Control")).isEqualTo("no-store");
        assertThat(read(world, administrator).response().body()).doesNotContain("Eve Without");
    }

    @Test
    void a_role_of_another_record_shows_the_name_of_its_person() {
        var world = World.open(http(), integration());
        var alias = named(world, "Ann Before");
        var person = named(world, "Ann Now");
        say("roles", alias, role(world));
        var merged = http().post("/api/people/" + World.person(person) + "/merges",
            "{\"alias\":\"" + World.person(alias) + "\"}").as(token().role("administrator", "coordinator")).send();
        assertThat(merged.status()).as(merged.toString()).isEqualTo(200);
        assertThat(names(world, alias)).containsExactly(Map.entry(World.person(alias).toString(), "Ann Now"));
    }

    @Test
    void for_anybody_else_there_is_no_such_thing() {
        var world = World.open(http(), integration());
        var holder = named(world, "Ann Auditor");
        say("roles", holder, role(world));
        var refused = read(world, token());
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.rule()).isEqualTo("NOT_FOUND");
        for (var other : List.of(coordinator(), token().role("programme-manager"), token().role("auditor"),
            token().role("operator"), integration(), token().person(World.person(holder)),
            token().role("administrator").only(UUID.randomUUID().toString()))) {
            assertThat(said(read(world, other))).isEqualTo(said(refused));
        }
        assertThat(said(read(new World(http(), integration(), new ProgrammeId(UUID.randomUUID())),
            administrator))).as("no such programme").isEqualTo(said(refused));
        assertThat(http().command("GET", world.path() + "/role-holders", "").send().status()).isEqualTo(401);
    }

    @Test
    void an_administrator_by_fact_reads_them_from_the_next_question() {
        var world = World.open(http(), integration());
        var somebody = new PersonId(UUID.randomUUID());
        assertThat(read(world, token().person(somebody)).status()).isEqualTo(404);
        http().post("/api/people/" + somebody + "/roles", "{\"role\":\"ADMINISTRATOR\"}").as(administrator).send();
        assertThat(read(world, token().person(somebody)).status()).isEqualTo(200);
    }

    /// Without the address that was asked for.
    private static String said(Answer answer) {
        return answer.status() + answer.response().body().replaceFirst("\"instance\":\"[^\"]*\"", "");
    }
}
