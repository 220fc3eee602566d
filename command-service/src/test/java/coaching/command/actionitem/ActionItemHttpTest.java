package coaching.command.actionitem;

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

class ActionItemHttpTest extends RunningService {

    Members pair;
    String item;

    @BeforeEach
    void meet() {
        pair = Members.of(World.open(http(), integration()));
        item = "/action-items/" + UUID.randomUUID();
    }

    @Test
    void a_promise_is_agreed_renegotiated_reviewed_kept_and_reopened() {
        var session = UUID.randomUUID();
        type("SessionHeld", pair.post("/sessions/" + session + "/held", """
            {"start":"2026-01-12"}""").send());
        type("ActionItemAgreed", agreed());
        type("ActionItemRenegotiated", pair.post(pair.coachee(), item + "/renegotiations", """
            {"due":"2026-01-30","acceptedBy":"%s"}""".formatted(pair.coachee())).send());
        type("ActionItemReviewed", pair.post(item + "/reviews", """
            {"session":"%s","by":"%s"}""".formatted(session, pair.coach())).send());
        type("ActionItemCompleted", completed());
        refused(409, "ALREADY_COMPLETED", completed());
        type("ActionItemReopened", pair.post(item + "/reopenings", word()).send());
        type("ActionItemDropped", dropped());
    }

    @Test
    void the_owner_does_not_move_the_date_alone() {
        agreed();

        refused(422, "ACCEPTED_BY_THE_OWNER", pair.post(item + "/renegotiations", """
            {"due":"2026-01-30","acceptedBy":"%s"}""".formatted(pair.coach())).send());
        assertThat(pair.post(item + "/renegotiations", """
            {"due":"2026-01-30","acceptedBy":"%s"}""".formatted(pair.coachee())).send().status()).isEqualTo(403);
    }

    @Test
    void dates_out_of_order_and_things_that_are_not_there_are_refused() {
        refused(422, "DUE_BEFORE_AGREED", pair.put(item, """
            {"owner":"%s","due":"2026-01-09","at":"2026-01-10"}""".formatted(pair.coach())).send());
        refused(404, "UNKNOWN_SESSION", pair.put(item, """
            {"owner":"%s","due":"2026-01-20","at":"2026-01-10","session":"%s"}""".formatted(pair.coach(),
            UUID.randomUUID())).send());
        refused(404, "UNKNOWN_ACTION_ITEM", completed());
        agreed();
        refused(422, "BEFORE_THE_AGREEMENT", pair.post(item + "/completions", """
            {"by":"%s","at":"2026-01-09"}""".formatted(pair.coach())).send());
    }

    @Test
    void a_promise_is_completed_or_dropped_never_both() throws Exception {
        agreed();

        var answers = AtOnce.send(16, List.of(this::completed, this::dropped));

        assertThat(answers).filteredOn(it -> it.status() == 200).hasSize(1);
        assertThat(answers).filteredOn(it -> it.status() == 409).hasSize(31);
    }

    private Answer agreed() {
        return pair.put(item, """
            {"owner":"%s","due":"2026-01-20","at":"2026-01-10"}""".formatted(pair.coach())).send();
    }

    private Answer completed() {
        return pair.post(item + "/completions", word()).send();
    }

    private Answer dropped() {
        return pair.post(item + "/drops", """
            {"by":"%s","reason":"TOO_BIG"}""".formatted(pair.coach())).send();
    }

    private String word() {
        return """
            {"by":"%s"}""".formatted(pair.coach());
    }

    static void type(String type, Answer answer) {
        assertThat(answer.json().path("events").valueStream().map(it -> it.path("type").asString()).toList())
            .as(answer.toString()).isEqualTo(List.of(type));
    }

    static void refused(int status, String rule, Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.rule()).isEqualTo(rule);
    }
}
