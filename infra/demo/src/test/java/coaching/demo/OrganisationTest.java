package coaching.demo;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

class OrganisationTest {

    static final Instant UNTIL = Instant.parse("2026-10-01T00:00:00Z");

    @Test
    void the_same_seed_tells_the_same_story() {
        assertThat(acts(organisation(7, 20))).isEqualTo(acts(organisation(7, 20)));
        assertThat(acts(organisation(7, 20))).isNotEqualTo(acts(organisation(8, 20)));
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 300})
    void nothing_is_written_down_after_the_present_and_every_key_is_used_once(int people) {
        var acts = acts(organisation(7, people));
        assertThat(acts).isNotEmpty().allMatch(act -> !act.writtenAt().isAfter(UNTIL));
        assertThat(acts).extracting(Act::key).doesNotHaveDuplicates();
    }

    /// Whoever writes things down late must not have anybody act on them before, or after their end.
    @Test
    void things_are_acted_on_between_their_beginning_and_their_end() {
        var known = new HashSet<String>();
        var ended = new HashSet<String>();
        var thing = Pattern.compile("(/relationships/[^/]+/(?:action-items|goals|sessions)/[^/]+)(.*)");
        for (var act : overTwoWeeks()) {
            var parts = thing.matcher(act.path());
            if (parts.matches()) {
                var name = parts.group(1);
                assertThat(
                    Set.of("", "/held").contains(parts.group(2)) ? known.add(name) || parts.group(2).equals("/held")
                        : known.contains(name))
                    .as(act.path()).isTrue();
                assertThat(ended.contains(name)).as(act.path()).isFalse();
                if (Set.of("/completions", "/drops", "/cancel").contains(parts.group(2))) {
                    ended.add(name);
                }
            }
        }
        assertThat(ended).hasSizeGreaterThan(5_000);
    }

    @Test
    void nobody_completes_without_two_meetings() {
        var held = new HashMap<String, Integer>();
        var closed = 0;
        for (var act : overTwoWeeks()) {
            var relationship = relationship(act);
            held.merge(relationship, act.path().endsWith("/held") ? 1 : 0, Integer::sum);
            if (Objects.equals(act.body().get("outcome"), "COMPLETED")) {
                closed++;
                assertThat(held.get(relationship)).as(act.path()).isGreaterThanOrEqualTo(2);
            }
        }
        assertThat(closed).isPositive();
    }

    /// Working days make each day's story another; each has relationships of its own.
    private static List<Act> overTwoWeeks() {
        return IntStream.range(0, 14).mapToObj(day -> new Organisation(day, 300, 9, UNTIL.plus(day, DAYS)))
            .flatMap(organisation -> acts(organisation).stream()).toList();
    }

    @Test
    void the_same_people_are_together_once() {
        for (var seed = 1; seed <= 50; seed++) {
            var groups = acts(organisation(seed, 20)).stream().filter(act -> act.path().matches("/relationships/[^/]+"))
                .map(act -> ((List<?>) requireNonNull(act.body().get("members"))).stream()
                    .map(member -> ((Map<?, ?>) member).get("participant")).collect(Collectors.toSet()))
                .toList();
            assertThat(groups).hasSizeGreaterThan(5).doesNotHaveDuplicates();
        }
    }

    @Test
    void everybody_belongs_to_the_programme_they_coach_in() {
        for (var programme : organisation(7, 300).programmes()) {
            var enrolled = programme.participants().stream().map(Organisation.Participant::id).toList();
            var acting = acts(List.of(programme)).stream().map(Act::actor).filter(actor -> actor != null).toList();
            assertThat(new HashSet<>(enrolled)).containsAll(acting).hasSameSizeAs(enrolled);
        }
    }

    @Test
    void life_happens() {
        var acts = acts(organisation(7, 300));
        for (var path : List.of("/pauses", "/resumptions", "/closure", "/declines", "/cancel", "/renegotiations",
            "/drops")) {
            assertThat(acts).as(path).anyMatch(endsWith(path));
        }
        var held = acts.stream().filter(endsWith("/held")).count();
        var confirmed = acts.stream().filter(endsWith("/attestations")).count();
        assertThat(confirmed).as("some meetings are confirmed by one side only").isLessThan(2 * held);
        assertThat(acts).as("some meetings are written down weeks later").anyMatch(act -> endsWith("/held").test(act)
            && Instant.parse((String) act.body().get("at")).plusSeconds(21 * 86_400).isBefore(act.writtenAt()));
    }

    @Test
    void most_book_the_next_meeting_when_they_part() {
        var acts = acts(organisation(7, 300));
        var met = acts.stream().filter(endsWith("/held"))
            .map(act -> relationship(act) + Instant.parse((String) requireNonNull(act.body().get("start"))))
            .collect(Collectors.toSet());
        var booked = acts.stream().filter(act -> act.path().matches(".*/sessions/[^/]+")).toList();
        var whenParting = booked.stream()
            .filter(act -> met.contains(relationship(act) + act.writtenAt().minusSeconds(3_600))).count();
        assertThat(whenParting).isGreaterThan(booked.size() / 2);
    }

    private static String relationship(Act act) {
        return act.path().substring(0, "/relationships/".length() + 36);
    }

    @Test
    void a_large_organisation_hands_in_its_meetings_as_csv() throws Exception {
        var programme = organisation(7, 5_000).programmes().getFirst();
        var meetings = programme.stories().stream().flatMap(story -> story.play().meetings().stream()).toList();
        assertThat(meetings).hasSizeGreaterThan(5_000).allMatch(meeting -> !meeting.writtenAt().isAfter(UNTIL));
        assertThat(acts(List.of(programme))).noneMatch(endsWith("/held")).anyMatch(endsWith("/declines"))
            .anyMatch(act -> act.path().contains("/sessions/"));
        assertThat(MeetingCsv.of(meetings.subList(0, 2)).lines()).hasSize(3)
            .first().isEqualTo("relationship,start,zone,end,recorded_at,present");
    }

    private static Organisation organisation(long seed, int people) {
        return new Organisation(seed, people, 9, UNTIL);
    }

    private static List<Act> acts(Organisation organisation) {
        return acts(organisation.programmes());
    }

    private static List<Act> acts(List<Organisation.Programme> programmes) {
        return programmes.stream().flatMap(programme -> programme.stories().stream())
            .flatMap(story -> story.play().acts().stream()).toList();
    }

    private static Predicate<Act> endsWith(String path) {
        return act -> act.path().endsWith(path);
    }
}
