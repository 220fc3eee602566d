package coaching.command.session;

import coaching.command.testing.AtOnce;
import coaching.command.testing.Http.Answer;
import coaching.command.testing.Members;
import coaching.command.testing.RunningService;
import coaching.command.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

class SessionHttpTest extends RunningService {

    static final String BOOKING = """
        {"start":"2026-01-12T09:00:00Z","minutes":60,"purpose":"REFLECT","at":"2026-01-10T09:00:00Z"}""";

    Members pair;
    String session;

    @BeforeEach
    void meet() {
        pair = Members.of(World.open(http(), integration()));
        session = "/sessions/" + UUID.randomUUID();
    }

    @Test
    void a_session_goes_from_the_calendar_to_both_words_and_a_witness() {
        assertThat(types(pair.put(session, BOOKING).send(), 201)).containsExactly("SessionScheduled");
        assertThat(types(pair.post(session + "/reschedule", """
            {"start":"2026-01-13T09:00:00Z","minutes":45,"at":"2026-01-11"}""").send(), 200))
            .containsExactly("SessionRescheduled");
        assertThat(types(pair.post(session + "/held", """
            {"by":"%s","start":"2026-01-13T09:05:00Z","minutes":40,"attendance":{"count":2,"members":["%s","%s"]}}"""
            .formatted(pair.coach(), pair.coach(), pair.coachee())).send(), 200)).containsExactly("SessionHeld");
        assertThat(types(attested(true), 200)).containsExactly("SessionAttested");
        assertThat(types(attested(false), 200)).containsExactly("SessionAttested");
        assertThat(types(pair.world().did(http().post(pair.path(session) + "/corroborations", """
            {"witness":"CALENDAR"}""")), 200)).containsExactly("SessionCorroborated");
    }

    @Test
    void a_booking_can_be_called_off_and_is_then_not_held() {
        pair.put(session, BOOKING).send();

        assertThat(types(pair.post(session + "/cancel", """
            {"by":"%s","reason":"ILLNESS"}""".formatted(pair.coach())).send(), 200))
            .containsExactly("SessionCancelled");
        refused(409, "SESSION_CANCELLED", "", pair.post(session + "/held", """
            {"start":"2026-01-12T09:00:00Z"}""").send());
    }

    @Test
    void refusals_name_rule_and_field_and_leave_the_log_alone() {
        var head = log().head();

        refused(422, "NOT_AHEAD", "start", pair.put(session, """
            {"start":"2026-01-12T09:00:00Z","minutes":60,"purpose":"REFLECT"}""").send());
        refused(422, "MINUTES_OUT_OF_RANGE", "minutes", pair.put(session, BOOKING.replace(":60", ":0")).send());
        refused(409, "RELATIONSHIP_NOT_ACTIVE", "start", pair.post(session + "/held", """
            {"start":"2026-01-02"}""").send());
        refused(422, "HELD_IN_THE_FUTURE", "start", pair.post(session + "/held", """
            {"start":"2190-01-02"}""").send());
        refused(404, "UNKNOWN_SESSION", "session", attested(true));
        refused(404, "UNKNOWN_RELATIONSHIP", "relationship", http().post(
            pair.world().path() + "/relationships/" + UUID.randomUUID() + session + "/held", """
                {"start":"2026-01-12"}""").as(integration()).send());
        refused(400, "MALFORMED_TIME", "start", pair.post(session + "/held", """
            {"start":"yesterday"}""").send());
        assertThat(log().head()).isEqualTo(head);
    }

    @Test
    void bodies_with_anything_wrong_are_refused_by_field() {
        for (var body : List.of("{}", "[]", "", "{\"start\":7}", BOOKING.replace("REFLECT", "CHAT"),
            BOOKING.replace(":60", ":60.5"), BOOKING.replace(":60", ":\"60\""), BOOKING.replace(":60", ":null"))) {
            var answer = pair.put(session, body).send();
            assertThat(answer.status()).as(body + " " + answer).isEqualTo(400);
            assertThat(answer.rule()).isNotEmpty();
        }
    }

    @Test
    void nobody_speaks_for_another_member() {
        pair.put(session, BOOKING).send();

        assertThat(pair.post(pair.coachee(), session + "/cancel", """
            {"by":"%s","reason":"ILLNESS"}""".formatted(pair.coach())).send().status()).isEqualTo(403);
        assertThat(pair.post(session + "/corroborations", """
            {"witness":"CALENDAR"}""").as(token().role("participant")).send().status()).isEqualTo(403);
    }

    @Test
    void of_many_who_book_the_same_time_one_gets_it() throws Exception {
        var answers = AtOnce.send(32, List.of(() -> pair.put("/sessions/" + UUID.randomUUID(), BOOKING).send()));

        assertThat(answers).filteredOn(it -> it.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(it -> it.status() != 201).hasSize(31)
            .allMatch(it -> it.status() == 409 && it.rule().equals("OVERLAPS_ANOTHER_SESSION"),
                "409 OVERLAPS_ANOTHER_SESSION");
    }

    @Test
    void a_session_is_never_both_held_and_cancelled_whoever_comes_first() throws Exception {
        pair.put(session, BOOKING).send();

        var answers = AtOnce.send(16, List.of(() -> pair.post(session + "/held", """
            {"start":"2026-01-12T09:00:00Z"}""").send(), () -> pair.post(session + "/cancel", """
            {"reason":"ILLNESS"}""").send()));

        var facts = answers.stream().flatMap(it -> it.json().path("events").valueStream())
            .map(it -> it.path("type").asString());
        assertThat(facts).hasSize(1);
    }

    private Answer attested(boolean tookPlace) {
        return pair.post(pair.coachee(), session + "/attestations", """
            {"by":"%s","tookPlace":%s}""".formatted(pair.coachee(), tookPlace)).send();
    }

    static List<String> types(Answer answer, int status) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        return answer.json().path("events").valueStream().map(it -> it.path("type").asString()).toList();
    }

    static void refused(int status, String rule, String field, Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.rule()).isEqualTo(rule);
        assertThat(answer.field()).isEqualTo(field);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }
}
