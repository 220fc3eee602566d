package coaching.demo.simulation;

import coaching.demo.api.Call;
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
    void the_same_seed_gives_the_same_history() {
        assertThat(calls(organisation(7, 20))).isEqualTo(calls(organisation(7, 20)));
        assertThat(calls(organisation(7, 20))).isNotEqualTo(calls(organisation(8, 20)));
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 300})
    void nothing_is_written_down_after_the_present_and_every_key_is_used_once(int people) {
        var calls = calls(organisation(7, people));
        assertThat(calls).isNotEmpty().allMatch(call -> !call.writtenAt().isAfter(UNTIL));
        assertThat(calls).extracting(Call::key).doesNotHaveDuplicates();
    }

    /// Whoever writes things down late must not have anybody call on them before, or after their end.
    @Test
    void things_are_acted_on_between_their_beginning_and_their_end() {
        var known = new HashSet<String>();
        var ended = new HashSet<String>();
        var thing = Pattern.compile("(/relationships/[^/]+/(?:action-items|goals|sessions)/[^/]+)(.*)");
        for (var call : overTwoWeeks()) {
            var parts = thing.matcher(call.path());
            if (parts.matches()) {
                var name = parts.group(1);
                assertThat(
                    Set.of("", "/held").contains(parts.group(2)) ? known.add(name) || parts.group(2).equals("/held")
                        : known.contains(name))
                    .as(call.path()).isTrue();
                assertThat(ended.contains(name)).as(call.path()).isFalse();
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
        for (var call : overTwoWeeks()) {
            var relationship = relationship(call);
            held.merge(relationship, call.path().endsWith("/held") ? 1 : 0, Integer::sum);
            if (Objects.equals(call.body().get("outcome"), "COMPLETED")) {
                closed++;
                assertThat(held.get(relationship)).as(call.path()).isGreaterThanOrEqualTo(2);
            }
        }
        assertThat(closed).isPositive();
    }

    /// Working days make each day's history another; each has relationships of its own.
    private static List<Call> overTwoWeeks() {
        return IntStream.range(0, 14).mapToObj(day -> new Organisation(day, 300, 9, UNTIL.plus(day, DAYS)))
            .flatMap(organisation -> calls(organisation).stream()).toList();
    }

    @Test
    void the_same_people_are_together_once() {
        for (var seed = 1; seed <= 50; seed++) {
            var groups = calls(organisation(seed, 20)).stream()
                .filter(call -> call.path().matches("/relationships/[^/]+"))
                .map(call -> ((List<?>) requireNonNull(call.body().get("members"))).stream()
                    .map(member -> ((Map<?, ?>) member).get("participant")).collect(Collectors.toSet()))
                .toList();
            assertThat(groups).hasSizeGreaterThan(5).doesNotHaveDuplicates();
        }
    }

    @Test
    void everybody_belongs_to_the_programme_they_coach_in() {
        for (var programme : organisation(7, 300).programmes()) {
            var enrolled = programme.participants().stream().map(Organisation.Participant::id).toList();
            var acting = calls(List.of(programme)).stream().map(Call::participant)
                .filter(participant -> participant != null).toList();
            assertThat(new HashSet<>(enrolled)).containsAll(acting).hasSameSizeAs(enrolled);
        }
    }

    @Test
    void life_happens() {
        var calls = calls(organisation(7, 300));
        for (var path : List.of("/pauses", "/resumptions", "/closure", "/declines", "/cancel", "/renegotiations",
            "/drops")) {
            assertThat(calls).as(path).anyMatch(endsWith(path));
        }
        var held = calls.stream().filter(endsWith("/held")).count();
        var confirmed = calls.stream().filter(endsWith("/attestations")).count();
        assertThat(confirmed).as("some meetings are confirmed by one side only").isLessThan(2 * held);
        assertThat(calls).as("some meetings are written down weeks later").anyMatch(call -> endsWith("/held").test(call)
            && Instant.parse((String) call.body().get("at")).plusSeconds(21 * 86_400).isBefore(call.writtenAt()));
    }

    @Test
    void most_book_the_next_meeting_when_they_part() {
        var calls = calls(organisation(7, 300));
        var met = calls.stream().filter(endsWith("/held"))
            .map(call -> relationship(call) + Instant.parse((String) requireNonNull(call.body().get("start"))))
            .collect(Collectors.toSet());
        var booked = calls.stream().filter(call -> call.path().matches(".*/sessions/[^/]+")).toList();
        var whenParting = booked.stream()
            .filter(call -> met.contains(relationship(call) + call.writtenAt().minusSeconds(3_600))).count();
        assertThat(whenParting).isGreaterThan(booked.size() / 2);
    }

    private static String relationship(Call call) {
        return call.path().substring(0, "/relationships/".length() + 36);
    }

    @Test
    void a_large_organisation_hands_in_its_meetings_as_csv() throws Exception {
        var programme = organisation(7, 5_000).programmes().getFirst();
        var meetings = programme.histories().stream().flatMap(history -> history.calls().meetings().stream()).toList();
        assertThat(meetings).hasSizeGreaterThan(5_000).allMatch(meeting -> !meeting.writtenAt().isAfter(UNTIL));
        assertThat(calls(List.of(programme))).noneMatch(endsWith("/held")).anyMatch(endsWith("/declines"))
            .anyMatch(call -> call.path().contains("/sessions/"));
        assertThat(MeetingCsv.of(meetings.subList(0, 2)).lines()).hasSize(3)
            .first().isEqualTo("relationship,start,zone,end,recorded_at,present");
    }

    private static Organisation organisation(long seed, int people) {
        return new Organisation(seed, people, 9, UNTIL);
    }

    private static List<Call> calls(Organisation organisation) {
        return calls(organisation.programmes());
    }

    private static List<Call> calls(List<Organisation.Programme> programmes) {
        return programmes.stream().flatMap(programme -> programme.histories().stream())
            .flatMap(history -> history.calls().calls().stream()).toList();
    }

    private static Predicate<Call> endsWith(String path) {
        return call -> call.path().endsWith(path);
    }
}
