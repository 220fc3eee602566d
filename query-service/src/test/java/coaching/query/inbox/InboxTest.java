package coaching.query.inbox;

import coaching.events.id.ProgrammeId;
import coaching.query.testing.RunningService;
import coaching.testing.story.ProgrammeStory;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

class InboxTest extends RunningService {

    private JsonNode inbox(ProgrammeStory told, int asOf) {
        var answer = http().get("/api/programmes/" + told.id() + "/inbox?asOf=" + ProgrammeStory.date(asOf),
            token().role("coordinator"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private List<String> kinds(ProgrammeStory told, int asOf) {
        return inbox(told, asOf).path("waiting").valueStream().map(it -> it.path("kind").asString()).toList();
    }

    @Test
    void a_meeting_waits_from_its_time_until_somebody_says_whether_it_took_place() {
        var told = ProgrammeStory.of("inbox unconfirmed");
        var pair = told.pair("a").booked(1, 5).booked(1, 9).cancelled("held 9", 8);
        store(told);
        assertThat(kinds(told, 4)).isEmpty();
        assertThat(kinds(told, 5)).as("a day without a time lasts until its end").containsExactly("UNCONFIRMED");
        assertThat(kinds(told, 12)).containsExactly("UNCONFIRMED");
        var waiting = inbox(told, 12).path("waiting").get(0);
        assertThat(waiting.path("relationship").asString()).isEqualTo(pair.relationship().toString());
        assertThat(waiting.at("/since/date").asString()).isEqualTo(ProgrammeStory.date(5));
        assertThat(waiting.path("session").asString()).hasSize(36);
        assertThat(waiting.path("minutes").asInt()).isPositive();
        assertThat(waiting.path("members")).hasSize(2);
    }

    @Test
    void what_is_contested_what_is_there_twice_and_what_is_not_answered_waits_the_newest_first() {
        var told = ProgrammeStory.of("inbox of all kinds");
        told.pair("contested").held(3).attested("held 3", 1, false, 4);
        var twice = told.pair("twice").held(6);
        twice.heldBy("once more", null, twice.at(6));
        told.strangers("asked").proposed(8);
        told.pair("fine").held(7).confirmed(7);
        store(told);
        assertThat(kinds(told, 12)).containsExactly("NOT_ANSWERED", "DUPLICATE", "CONTESTED");
        assertThat(inbox(told, 12).at("/waiting/0/missing")).hasSize(2);
        assertThat(inbox(told, 12).path("total").asInt()).isEqualTo(3);
        assertThat(kinds(told, 3)).as("nobody had denied it yet").isEmpty();
    }

    @Test
    void what_is_over_waits_for_nothing() {
        var told = ProgrammeStory.of("inbox over");
        told.pair("over").booked(1, 5).closed(6);
        told.strangers("declined").proposed(2).declined(3);
        store(told);
        assertThat(kinds(told, 12)).isEmpty();
    }

    @Test
    void it_is_for_coordinators_of_the_programme() {
        var told = ProgrammeStory.of("inbox of others");
        told.pair("a").booked(1, 5);
        store(told);
        var path = "/api/programmes/" + told.id() + "/inbox";
        for (var role : List.of("programme-manager", "auditor", "administrator", "operator")) {
            assertThat(http().get(path, token().role(role)).status()).as(role).isEqualTo(403);
        }
        assertThat(http().get(path, token().person(UUID.randomUUID())).status()).isEqualTo(403);
        assertThat(http().get(path, token().role("coordinator").only(new ProgrammeId(UUID.randomUUID()))).status())
            .isEqualTo(404);
    }
}
