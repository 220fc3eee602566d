package coaching.query.policy;

import coaching.events.Policy;
import coaching.query.testing.RunningService;
import coaching.testing.http.Http;
import coaching.testing.story.ProgrammeStory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PoliciesTest extends RunningService {

    private static final Policy STRICT = new Policy(3, 60, 8, true, 4, 10, 25, 40);

    private final ProgrammeStory told = ProgrammeStory.of("policies told");
    private final ProgrammeStory none = ProgrammeStory.of("policies none");
    private final ProgrammeStory pairs = ProgrammeStory.of("policies pairs");

    /// Who has not met long after the start needs a look under the usual policy.
    @BeforeAll
    void tell() {
        told.policy(1, STRICT, 10);
        told.policy(2, new Policy(4, 60, 8, true, 4, 10, 25, 40), 30);
        store(told);
        none.pair("a");
        store(none);
        List.of("a", "b", "c", "d").forEach(pairs::pair);
        store(pairs);
    }

    private Http.Answer answer(ProgrammeStory programme, String role, String rest) {
        return http().get("/api/programmes/" + programme.id() + "/policies" + rest, token().role(role));
    }

    private JsonNode read(ProgrammeStory programme, String role, String rest) {
        var answer = answer(programme, role, rest);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private List<String> validity(ProgrammeStory programme, String rest) {
        return read(programme, "administrator", rest).path("versions").valueStream()
            .map(it -> it.path("version").asInt() + " " + it.path("validity").asString()).toList();
    }

    @Test
    void a_version_is_in_force_from_its_day_to_that_of_the_next() {
        assertThat(validity(told, "?asOf=" + ProgrammeStory.date(9)))
            .containsExactly("0 IN_FORCE", "1 TO_COME", "2 TO_COME");
        assertThat(validity(told, "?asOf=" + ProgrammeStory.date(10)))
            .containsExactly("0 REPLACED", "1 IN_FORCE", "2 TO_COME");
        assertThat(validity(told, "")).containsExactly("0 REPLACED", "1 REPLACED", "2 IN_FORCE");
    }

    @Test
    void a_version_has_its_day_and_its_eight_values() {
        var version = read(told, "programme-manager", "").path("versions").get(1);
        assertThat(version.path("fromDate").asString()).isEqualTo(ProgrammeStory.date(10));
        assertThat(version.path("from").asString()).isNotEmpty();
        assertThat(version.path("minSessions").asInt()).isEqualTo(3);
        assertThat(version.path("minSessionsWithinDays").asInt()).isEqualTo(60);
        assertThat(version.path("smallestGroup").asInt()).isEqualTo(8);
        assertThat(version.path("expectationsRequired").asBoolean()).isTrue();
        assertThat(version.path("capacityAsCoach").asInt()).isEqualTo(4);
        assertThat(version.path("activateWithinDays").asInt()).isEqualTo(10);
        assertThat(version.path("firstSessionWithinDays").asInt()).isEqualTo(25);
        assertThat(version.path("pausedAtMostDays").asInt()).isEqualTo(40);
    }

    @Test
    void what_is_usual_is_in_force_until_a_version_is_adopted() {
        assertThat(validity(none, "")).containsExactly("0 IN_FORCE");
        var usual = read(none, "coordinator", "").path("versions").get(0);
        assertThat(usual.path("from").isNull()).isTrue();
        assertThat(usual.path("minSessions").asInt()).isEqualTo(Policy.DEFAULT.minSessions());
    }

    @ParameterizedTest
    @CsvSource({"administrator, 200", "programme-manager, 200", "coordinator, 200", "auditor, 200", "operator, 403"})
    void the_versions_are_for_those_who_see_figures_or_set_the_policy(String role, int status) {
        assertThat(answer(told, role, "").status()).isEqualTo(status);
    }

    @Test
    void participants_see_neither_versions_nor_a_preview() {
        var path = "/api/programmes/" + told.id() + "/policies";
        assertThat(http().get(path, token()).status()).isEqualTo(403);
        assertThat(http().get(path + asked(21, 5), token()).status()).isEqualTo(403);
    }

    @Test
    void a_preview_is_not_for_those_who_see_no_figures() {
        assertThat(answer(pairs, "administrator", asked(21, 5)).status()).isEqualTo(403);
    }

    @Test
    void a_preview_counts_the_states_under_both_policies() {
        var preview = read(pairs, "programme-manager", asked(3_650, 5));
        assertThat(preview.at("/inForce/NEEDS_A_LOOK").asInt()).isEqualTo(4);
        assertThat(preview.at("/asked/NEEDS_A_LOOK").asInt()).isZero();
        assertThat(preview.at("/asked/TOO_EARLY").asInt()).isEqualTo(4);
        assertThat(preview.path("changed").asInt()).isEqualTo(4);
    }

    @Test
    void a_preview_of_the_same_policy_changes_nothing() {
        var preview = read(pairs, "programme-manager", asked(21, 5));
        assertThat(preview.path("asked")).isEqualTo(preview.path("inForce"));
        assertThat(preview.path("changed").isNull()).isFalse();
        assertThat(preview.path("changed").asInt()).isZero();
    }

    @Test
    void a_preview_withholds_by_the_larger_group_of_both_policies() {
        var preview = read(pairs, "programme-manager", asked(3_650, 9));
        assertThat(preview.path("inForce")).allSatisfy(count -> assertThat(count.isNull()).isTrue());
        assertThat(preview.path("asked")).allSatisfy(count -> assertThat(count.isNull()).isTrue());
        assertThat(preview.path("changed").isNull()).isTrue();
        assertThat(read(pairs, "coordinator", asked(3_650, 9)).path("changed").asInt()).isEqualTo(4);
    }

    /// Five pairs need a look and three are early, all of enough people. Two would be early instead: four people.
    @Test
    void a_preview_withholds_what_becomes_of_too_few() {
        var few = ProgrammeStory.of("policies few");
        List.of("a", "b").forEach(few::pair);
        List.of("c", "d", "e").forEach(name -> few.pair(name).paused(1));
        List.of("f", "g", "h").forEach(name -> few.pair(name).met(39));
        store(few);
        var asked = "/preview?asOf=" + ProgrammeStory.date(40) + "&" + parameters(3_650, 5);
        var preview = read(few, "programme-manager", asked);
        assertThat(preview.at("/inForce/NEEDS_A_LOOK").asInt()).isEqualTo(5);
        assertThat(preview.path("asked")).allSatisfy(count -> assertThat(count.isNull()).isTrue());
        assertThat(preview.path("changed").isNull()).isTrue();
        assertThat(read(few, "coordinator", asked).path("changed").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"minSessions=1", "minSessionsWithinDays=0", "smallestGroup=4", "capacityAsCoach=0",
        "activateWithinDays=3651", "firstSessionWithinDays=-1", "pausedAtMostDays=x", "expectationsRequired=perhaps"})
    void what_could_not_be_adopted_is_refused_with_its_field(String wrong) {
        var field = wrong.split("=", 2)[0];
        var answer = answer(pairs, "coordinator", asked(21, 5).replaceAll(field + "=[a-z0-9]+", wrong));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("field").asString()).isEqualTo(field);
    }

    @Test
    void what_is_unknown_or_missing_is_refused_with_its_field() {
        var unknown = answer(pairs, "coordinator", asked(21, 5) + "&capacity=3");
        assertThat(unknown.rule()).isEqualTo("UNKNOWN_PARAMETER");
        assertThat(unknown.json().path("field").asString()).isEqualTo("capacity");
        var missing = answer(pairs, "coordinator", asked(21, 5).replace("&capacityAsCoach=5", ""));
        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.json().path("field").asString()).isEqualTo("capacityAsCoach");
    }

    private static String asked(int firstSessionWithinDays, int smallestGroup) {
        return "/preview?" + parameters(firstSessionWithinDays, smallestGroup);
    }

    private static String parameters(int firstSessionWithinDays, int smallestGroup) {
        return "minSessions=2&minSessionsWithinDays=56&smallestGroup=" + smallestGroup
            + "&expectationsRequired=false&capacityAsCoach=5&activateWithinDays=14&firstSessionWithinDays="
            + firstSessionWithinDays + "&pausedAtMostDays=30";
    }
}
