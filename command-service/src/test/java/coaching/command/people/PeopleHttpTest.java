package coaching.command.people;

import coaching.command.testing.Http.Answer;
import coaching.command.testing.Members;
import coaching.command.testing.RunningService;
import coaching.command.testing.Token;
import coaching.command.testing.World;
import coaching.events.id.ParticipantId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class PeopleHttpTest extends RunningService {

    Members pair;
    ParticipantId colleague;

    @BeforeEach
    void set_up() {
        pair = Members.of(World.open(http(), integration()));
        colleague = pair.world().enrolled();
        assertThat(name(pair.coach(), "Zoë Coach").status()).isEqualTo(201);
        assertThat(name(pair.coachee(), "Ben Coachee").status()).isEqualTo(201);
        assertThat(name(colleague, "Cem Colleague").status()).isEqualTo(201);
    }

    private Answer name(ParticipantId participant, String name) {
        return write(participant, "{\"name\":\"%s\",\"version\":0}".formatted(name), coordinator());
    }

    private Answer write(ParticipantId participant, String body, Token as) {
        return http().put(pair.world().path() + "/participants/" + participant + "/person", body).as(as).send();
    }

    private Answer get(String path, Token as) {
        return http().command("GET", path, "").as(as).send();
    }

    private Token as(ParticipantId participant) {
        return token().person(World.person(participant));
    }

    /// Without the address that was asked for.
    private static String said(Answer answer) {
        return answer.response().body().replaceFirst("\"instance\":\"[^\"]*\"", "");
    }

    /// "no name" where none is shown.
    private Map<String, String> names(String query, Token as) {
        var answer = get(pair.world().path() + "/people" + query, as);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        var names = new HashMap<String, String>();
        answer.json().path("people").forEach(
            it -> names.put(it.path("participant").asString(), it.path("name").asString("no name")));
        return names;
    }

    private Map<String, String> all(String coach, String coachee, String other) {
        return Map.of(pair.coach().toString(), coach, pair.coachee().toString(), coachee, colleague.toString(), other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"coordinator", "programme-manager"})
    void those_who_look_after_a_programme_see_everybody_by_name(String role) {
        assertThat(names("", token().role(role))).isEqualTo(all("Zoë Coach", "Ben Coachee", "Cem Colleague"));
    }

    @Test
    void members_see_each_other_and_nobody_else() {
        assertThat(names("", as(pair.coach()))).containsOnlyKeys(pair.coach().toString(), pair.coachee().toString())
            .containsValue("Ben Coachee");
        assertThat(names("", as(colleague))).isEqualTo(Map.of(colleague.toString(), "Cem Colleague"));
    }

    @Test
    void auditors_see_pseudonyms_that_stay() {
        var auditor = token().role("auditor");
        assertThat(names("", auditor)).isEqualTo(all("no name", "no name", "no name"));
        var people = get(pair.world().path() + "/people", auditor).json().path("people");
        assertThat(people.values()).extracting(it -> it.path("pseudonym").asInt()).doesNotHaveDuplicates()
            .allMatch(it -> it > 0);
        assertThat(people.values()).allMatch(it -> it.path("person").isNull());
        assertThat(get(pair.world().path() + "/people", auditor).json().path("people")).isEqualTo(people);
    }

    @Test
    void an_auditor_who_is_a_member_sees_the_names_of_their_own_pair() {
        var both = as(pair.coach()).role("auditor");
        assertThat(names("", both)).isEqualTo(all("Zoë Coach", "Ben Coachee", "no name"));
    }

    @Test
    void for_anybody_else_there_is_no_such_programme() {
        var elsewhere = coordinator().only(UUID.randomUUID().toString());
        var told = get(pair.world().path() + "/people", elsewhere);
        assertThat(told.status()).isEqualTo(404);
        assertThat(told.rule()).isEqualTo("NOT_FOUND");
        assertThat(said(get("/api/programmes/" + UUID.randomUUID() + "/people", elsewhere))).isEqualTo(said(told));
        assertThat(said(get(pair.world().path() + "/people", token()))).isEqualTo(said(told));
        assertThat(get(pair.world().path() + "/people", token().role("operator")).status()).isEqualTo(404);
    }

    @Test
    void details_are_for_those_who_look_after_the_programme() {
        var path = pair.world().path() + "/participants/" + pair.coach() + "/person";
        assertThat(get(path, coordinator()).json().path("name").asString()).isEqualTo("Zoë Coach");
        assertThat(get(path, as(pair.coachee())).status()).isEqualTo(403);
        assertThat(get(path, token().role("auditor")).status()).isEqualTo(403);
        assertThat(get(path, coordinator().only(UUID.randomUUID().toString())).status()).isEqualTo(404);
        assertThat(get(pair.world().path() + "/participants/" + UUID.randomUUID() + "/person", coordinator()).status())
            .isEqualTo(404);
        var other = World.open(http(), integration());
        assertThat(get(other.path() + "/participants/" + pair.coach() + "/person", coordinator()).status())
            .as("of another programme").isEqualTo(404);
    }

    @Test
    void people_say_themselves_what_they_are_called() {
        var me = as(colleague);
        assertThat(get("/api/people/me", me).json().path("version").asInt()).isEqualTo(1);
        var changed = http().put("/api/people/me", """
            {"name":"Cem Yılmaz","language":"tr","zone":"Europe/Istanbul","version":1}""").as(me).send();
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(names("", coordinator())).containsValue("Cem Yılmaz");
        assertThat(http().put("/api/people/me", """
            {"name":"Cem","email":"somebody@example.org","version":2}""").as(me).send().rule())
            .as("an address is not for the saying").isEqualTo("UNKNOWN_FIELD");
        assertThat(get("/api/people/me", token()).json().path("name").isNull()).as("somebody new").isTrue();
    }

    @Test
    void who_acts_on_an_old_reading_is_told() {
        var body = "{\"name\":\"Zoë\",\"version\":1}";
        assertThat(write(pair.coach(), body, coordinator()).status()).isEqualTo(200);
        var late = write(pair.coach(), body, coordinator());
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.rule()).isEqualTo("CHANGED_MEANWHILE");
        assertThat(late.field()).isEqualTo("version");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"name\":\" \",\"version\":1}|400 MISSING_FIELD name",
        "{\"name\":\"a\\u202eb\",\"version\":1}|400 CONTROL_CHARACTER name",
        "{\"name\":\"A\",\"email\":\"nobody\",\"version\":1}|422 NOT_AN_ADDRESS email",
        "{\"name\":\"A\",\"language\":\"not a language\",\"version\":1}|422 UNKNOWN_LANGUAGE language",
        "{\"name\":\"A\",\"zone\":\"Mars/Base\",\"version\":1}|422 UNKNOWN_ZONE zone",
        "{\"email\":\"a@example.org\",\"version\":1}|400 MISSING_FIELD name",
        "{\"name\":\"A\",\"version\":\"1\"}|400 MALFORMED_FIELD version"})
    void what_cannot_be_is_refused_by_field(String body, String expected) {
        var refused = write(pair.coach(), body, coordinator());
        assertThat(refused.status() + " " + refused.rule() + " " + refused.field()).isEqualTo(expected);
        assertThat(names("", coordinator())).containsValue("Zoë Coach");
    }

    @Test
    void an_address_is_one_persons() {
        var address = UUID.randomUUID() + "@example.org";
        var mine = "{\"name\":\"A\",\"email\":\"" + address + "\",\"version\":1}";
        assertThat(write(pair.coach(), mine, coordinator()).status()).isEqualTo(200);
        assertThat(write(pair.coachee(), mine.replace("example", "EXAMPLE"), coordinator()).rule())
            .isEqualTo("ADDRESS_TAKEN");
    }

    @Test
    void any_part_of_a_name_is_found() {
        assertThat(names("?search=zoe", coordinator())).isEqualTo(Map.of(pair.coach().toString(), "Zoë Coach"));
        assertThat(names("?search=COACH", coordinator())).hasSize(2);
        assertThat(names("?search=zoe", token().role("auditor"))).isEmpty();
        assertThat(get(pair.world().path() + "/people?search=" + "a".repeat(101), coordinator()).rule())
            .isEqualTo("SEARCH_TOO_LONG");
    }

    @Test
    void some_are_looked_up_by_their_ids() {
        var body = "{\"participants\":[\"%s\",\"%s\"]}".formatted(colleague, UUID.randomUUID());
        var found = http().post(pair.world().path() + "/people/lookups", body).as(coordinator()).send().json();
        assertThat(found.path("people").values()).singleElement()
            .matches(it -> it.path("name").asString().equals("Cem Colleague"));
    }

    @Test
    void names_that_did_not_change_are_not_sent_again() {
        var path = pair.world().path() + "/people";
        var tag = String.valueOf(get(path, coordinator()).header("ETag"));
        var me = as(pair.coach()).role("coordinator");
        var mine = String.valueOf(get(path, me).header("ETag"));
        assertThat(http().command("GET", path, "").as(me).header("If-None-Match", mine).send().status())
            .isEqualTo(304);
        assertThat(http().command("GET", path, "").as(me).header("If-None-Match", tag).send().status())
            .as("of somebody else").isEqualTo(200);
        write(pair.coach(), "{\"name\":\"Zoë C.\",\"version\":1}", coordinator());
        assertThat(http().command("GET", path, "").as(me).header("If-None-Match", mine).send().status())
            .isEqualTo(200);
    }

    @Test
    void names_are_read_after_the_master_key_was_changed() {
        var path = "/api/operations/vault/rotations";
        assertThat(http().post(path, "").as(coordinator()).send().status()).isEqualTo(403);
        var rotated = http().post(path, "").as(token().role("operator")).send();
        assertThat(rotated.status()).as(rotated.toString()).isEqualTo(200);
        assertThat(rotated.json().path("keys").asInt()).isGreaterThanOrEqualTo(4);
        assertThat(names("", coordinator())).isEqualTo(all("Zoë Coach", "Ben Coachee", "Cem Colleague"));
        assertThat(get("/api/people/me", as(pair.coach())).json().path("name").asString()).isEqualTo("Zoë Coach");
    }

    @Test
    void a_role_by_fact_shows_names_where_it_holds_and_until_it_is_revoked() {
        var somebody = UUID.randomUUID();
        var coordinator = token().subject(somebody.toString());
        var role = "{\"role\":\"COORDINATOR\",\"programme\":\"%s\"}".formatted(pair.world().programme());
        var administrator = token().role("administrator");
        assertThat(get(pair.world().path() + "/people", coordinator).status()).isEqualTo(404);
        assertThat(http().post("/api/people/" + somebody + "/roles", role).as(administrator).send().status())
            .isEqualTo(200);
        assertThat(names("", coordinator)).isEqualTo(all("Zoë Coach", "Ben Coachee", "Cem Colleague"));
        assertThat(get(World.open(http(), integration()).path() + "/people", coordinator).status()).isEqualTo(404);
        assertThat(http().post("/api/people/" + somebody + "/role-revocations", role).as(administrator).send().status())
            .isEqualTo(200);
        assertThat(get(pair.world().path() + "/people", coordinator).status()).isEqualTo(404);
    }

    @Test
    void who_has_said_themselves_who_they_are_is_not_renamed_by_others() {
        assertThat(http().put("/api/people/me", "{\"name\":\"Zoë herself\",\"version\":1}").as(as(pair.coach())).send()
            .status()).isEqualTo(200);
        var refused = write(pair.coach(), "{\"name\":\"Zoë\",\"version\":2}", coordinator());
        assertThat(refused.status() + " " + refused.rule()).isEqualTo("403 THEIRS_TO_SAY");
    }

    @Test
    void who_takes_part_elsewhere_too_shows_a_coordinator_of_one_programme_their_name_only() {
        write(pair.coach(), "{\"name\":\"Zoë Coach\",\"email\":\"%s@example.org\",\"version\":1}"
            .formatted(UUID.randomUUID()), coordinator());
        var other = World.open(http(), integration());
        var there = UUID.randomUUID();
        other.did(http().put(other.path() + "/participants/" + there, "{\"person\":\"%s\",\"skills\":[]}"
            .formatted(World.person(pair.coach()))));
        var ofOther = coordinator().only(other.programme().toString());
        var seen = get(other.path() + "/participants/" + there + "/person", ofOther).json();
        assertThat(seen.path("name").asString()).isEqualTo("Zoë Coach");
        assertThat(seen.path("email").isNull()).isTrue();
        var refused = http().put(other.path() + "/participants/" + there + "/person",
            "{\"name\":\"Eve\",\"email\":\"eve@example.org\",\"version\":2}").as(ofOther).send();
        assertThat(refused.status() + " " + refused.rule()).isEqualTo("403 NOT_YOURS_ALONE");
        assertThat(names("", coordinator())).containsValue("Zoë Coach");
    }

    @Test
    void many_ask_while_people_come(CapturedOutput output) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = IntStream.range(0, 40).<Callable<Integer>>mapToObj(it -> it % 2 == 0
                ? () -> name(pair.world().enrolled(), "Person " + it).status()
                : () -> get(pair.world().path() + "/people", as(pair.coach())).json().path("people").size()).toList();
            var done = threads.invokeAll(work).stream().map(Future::resultNow).toList();
            assertThat(done).as("named, or the pair as ever").containsOnly(201, 2);
        }
        assertThat(names("", coordinator())).hasSize(23);
        assertThat(output).as("nobody takes the log for a shorter one").doesNotContain("read anew");
    }
}
