package coaching.command.programme;

import coaching.events.EffectiveAt;
import coaching.events.Policy;
import coaching.events.ProgrammeEvent.PolicyVersionAdopted;
import coaching.events.ProgrammeEvent.ProgrammeOpened;
import coaching.events.ProgrammeEvent.SkillsListed;
import org.junit.jupiter.api.Test;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import static coaching.command.kernel.Facts.MONDAY;
import static coaching.command.kernel.Facts.PARIS;
import static coaching.command.kernel.Facts.PROGRAMME;
import static coaching.command.kernel.Facts.TUESDAY;
import static coaching.command.kernel.Facts.WEDNESDAY;
import static coaching.command.kernel.Spec.given;
import static coaching.command.programme.ProgrammeRefusal.ALREADY_OPEN;
import static coaching.command.programme.ProgrammeRefusal.FEWER_THAN_TWO_SESSIONS;
import static coaching.command.programme.ProgrammeRefusal.MALFORMED_SKILL;
import static coaching.command.programme.ProgrammeRefusal.NOT_A_SENSIBLE_NUMBER;
import static coaching.command.programme.ProgrammeRefusal.NOT_OPEN;
import static coaching.command.programme.ProgrammeRefusal.POLICIES_OVERLAP;
import static coaching.command.programme.ProgrammeRefusal.POLICY_VERSION_OUT_OF_ORDER;
import static coaching.command.programme.ProgrammeRefusal.SMALLEST_GROUP_BELOW_FIVE;
import static coaching.command.programme.ProgrammeRefusal.SMALLEST_GROUP_LOWERED_FOR_THE_PAST;
import static coaching.command.programme.ProgrammeRefusal.TOO_MANY_SKILLS_LISTED;

class ProgrammeTest {

    static final ProgrammeOpened OPENED = new ProgrammeOpened(PROGRAMME, "Pairs", PARIS, MONDAY);

    @Test
    void a_programme_is_opened_once() {
        given().when(new OpenProgramme(PROGRAMME, "Pairs", PARIS, MONDAY)).then(OPENED);
        given(OPENED).when(new OpenProgramme(PROGRAMME, "Pairs", PARIS, TUESDAY)).thenNothing();
        given(OPENED).when(new OpenProgramme(PROGRAMME, "Others", PARIS, MONDAY)).thenRefused(ALREADY_OPEN);
        given(OPENED).when(new OpenProgramme(PROGRAMME, "Pairs", ZoneOffset.UTC, MONDAY)).thenRefused(ALREADY_OPEN);
    }

    @Test
    void policy_versions_count_up_and_never_overlap() {
        given(OPENED).when(adopt(1, group(5), TUESDAY)).then(adopted(1, group(5), TUESDAY));
        given(OPENED).when(adopt(2, group(5), TUESDAY)).thenRefused(POLICY_VERSION_OUT_OF_ORDER);
        given(OPENED, adopted(1, group(5), TUESDAY)).when(adopt(1, group(5), WEDNESDAY))
            .thenRefused(POLICY_VERSION_OUT_OF_ORDER);
        given(OPENED, adopted(1, group(5), TUESDAY)).when(adopt(2, group(6), TUESDAY)).thenRefused(POLICIES_OVERLAP);
        given(OPENED, adopted(1, group(5), TUESDAY)).when(adopt(2, group(6), WEDNESDAY))
            .then(adopted(2, group(6), WEDNESDAY));
        given().when(adopt(1, group(5), TUESDAY)).thenRefused(NOT_OPEN);
    }

    @Test
    void what_was_hidden_stays_hidden() {
        given(OPENED).when(adopt(1, group(4), TUESDAY)).thenRefused(SMALLEST_GROUP_BELOW_FIVE);
        var eight = adopted(1, group(8), MONDAY);
        given(OPENED, eight).when(adopt(2, group(7), TUESDAY)).thenRefused(SMALLEST_GROUP_LOWERED_FOR_THE_PAST);
        given(OPENED, eight).when(adopt(2, group(9), TUESDAY)).then(adopted(2, group(9), TUESDAY));
        given(OPENED, eight).when(adopt(2, group(7), WEDNESDAY)).then(adopted(2, group(7), WEDNESDAY));
    }

    @Test
    void numbers_make_sense() {
        given(OPENED).when(adopt(1, new Policy(1, 56, 5, false, 5, 14, 21, 30), TUESDAY))
            .thenRefused(FEWER_THAN_TWO_SESSIONS);
        given(OPENED).when(adopt(1, new Policy(2, 0, 5, false, 5, 14, 21, 30), TUESDAY))
            .thenRefused(NOT_A_SENSIBLE_NUMBER);
        given(OPENED).when(adopt(1, new Policy(2, 56, 5, false, 9_999, 14, 21, 30), TUESDAY))
            .thenRefused(NOT_A_SENSIBLE_NUMBER);
    }

    @Test
    void skills_are_listed_word_by_word() {
        var listed = new SkillsListed(PROGRAMME, Set.of("listening", "Zuhören"), MONDAY);
        given(OPENED).when(list("listening", "Zuhören")).then(listed);
        given(OPENED, listed).when(list("Zuhören", "listening")).thenNothing();
        given(OPENED, listed).when(list()).then(new SkillsListed(PROGRAMME, Set.of(), MONDAY));
        given().when(list("listening")).thenRefused(NOT_OPEN);
        for (var skill : List.of("", " listening", "listening\u00a0", "a\nb", "o\u0308", "\u202elistening",
            "asking, listening",
            "x".repeat(201))) {
            given(OPENED).when(list(skill)).thenRefused(MALFORMED_SKILL);
        }
        var many = IntStream.range(0, 501).mapToObj(it -> "skill " + it).toArray(String[]::new);
        given(OPENED).when(list(many)).thenRefused(TOO_MANY_SKILLS_LISTED);
    }

    private static ListSkills list(String... skills) {
        return new ListSkills(PROGRAMME, Set.of(skills), MONDAY);
    }

    /// On Tuesday, from the day it says.
    static AdoptPolicy adopt(int version, Policy policy, EffectiveAt at) {
        return new AdoptPolicy(PROGRAMME, version, policy, at, TUESDAY.latest());
    }

    static PolicyVersionAdopted adopted(int version, Policy policy, EffectiveAt at) {
        return new PolicyVersionAdopted(PROGRAMME, version, policy, at);
    }

    static Policy group(int smallest) {
        return new Policy(2, 56, smallest, false, 5, 14, 21, 30);
    }
}
