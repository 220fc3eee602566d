package coaching.query.kernel.question;

import coaching.query.testing.RunningService;
import coaching.testing.http.Token;
import coaching.testing.story.ProgrammeStory;
import coaching.testing.story.Story;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/// Whose programme and whose relationship it is decides, on every path that names one.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScopeTest extends RunningService {

    private final ProgrammeStory mine = ProgrammeStory.of("scope mine");
    private final ProgrammeStory other = ProgrammeStory.of("scope other");
    private final Story pair = mine.pair("a").met(0);
    private final Story beside = mine.pair("b").met(0);

    @BeforeAll
    void tell() {
        other.pair("c");
        store(mine);
        store(other);
    }

    private int status(String path, Token token) {
        return http().get("/api/programmes/" + mine.id() + path, token).status();
    }

    private Token coach() {
        return token().person(ProgrammeStory.person("a coach").value());
    }

    @Test
    void a_role_holds_in_its_programmes_only() {
        for (var path : new String[] {"/board", "/relationships", "/relationships/" + pair.relationship(),
            "/relationships/" + pair.relationship() + "/timeline", "/receipts/M2"}) {
            assertThat(status(path, token().role("coordinator").only(mine.id()))).as(path).isEqualTo(200);
            assertThat(status(path, token().role("coordinator").only(other.id()))).as(path).isEqualTo(404);
        }
    }

    @Test
    void a_role_that_holds_in_no_programme_admits_to_nothing() {
        var nowhere = token().role("coordinator").only();
        assertThat(status("/board", nowhere)).isEqualTo(403);
        assertThat(status("/relationships", nowhere)).isEqualTo(403);
        assertThat(status("/relationships/" + pair.relationship(), nowhere)).isEqualTo(404);
        assertThat(http().get("/api/me", nowhere).json().path("roles")).isEmpty();
    }

    @Test
    void what_is_not_mine_and_what_does_not_exist_are_answered_alike() {
        var elsewhere = token().role("coordinator").only(other.id());
        var notMine = http().get("/api/programmes/" + mine.id() + "/board", elsewhere).json();
        var nowhere = http().get("/api/programmes/" + UUID.randomUUID() + "/board", elsewhere).json();
        var unknown = http().get("/api/programmes/" + UUID.randomUUID() + "/board", token().role("coordinator")).json();
        assertThat(notMine.path("detail")).isEqualTo(nowhere.path("detail")).isEqualTo(unknown.path("detail"));
        assertThat(notMine.path("rule").asString()).isEqualTo("NOT_FOUND");
    }

    @Test
    void a_relationship_is_of_its_programme() {
        var answer = http().get("/api/programmes/" + other.id() + "/relationships/" + pair.relationship(),
            token().role("auditor"));
        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void a_participant_sees_their_own_relationships_and_no_others() {
        assertThat(status("/relationships/" + pair.relationship(), coach())).isEqualTo(200);
        assertThat(status("/relationships/" + pair.relationship() + "/timeline", coach())).isEqualTo(200);
        assertThat(status("/receipts/M2?relationship=" + pair.relationship(), coach())).isEqualTo(200);
        assertThat(status("/relationships/" + beside.relationship(), coach())).isEqualTo(404);
        assertThat(status("/relationships/" + beside.relationship() + "/timeline", coach())).isEqualTo(404);
        assertThat(status("/receipts/M2?relationship=" + beside.relationship(), coach())).isEqualTo(404);
    }

    @Test
    void a_participant_sees_no_programme() {
        assertThat(status("/board", coach())).isEqualTo(403);
        assertThat(status("/relationships", coach())).isEqualTo(403);
        assertThat(status("/receipts/M2", coach())).isEqualTo(404);
    }

    @Test
    void a_manager_sees_no_relationship() {
        var manager = token().role("programme-manager");
        assertThat(status("/board", manager)).isEqualTo(200);
        assertThat(status("/relationships", manager)).isEqualTo(403);
        assertThat(status("/relationships/" + pair.relationship(), manager)).isEqualTo(404);
        assertThat(status("/relationships/" + pair.relationship() + "/timeline", manager)).isEqualTo(404);
        assertThat(status("/receipts/M2?relationship=" + pair.relationship(), manager)).isEqualTo(404);
    }

    @Test
    void an_operator_sees_operations_only() {
        assertThat(status("/board", token().role("operator"))).isEqualTo(403);
        assertThat(status("/receipts/M2", token().role("operator"))).isEqualTo(404);
    }
}
