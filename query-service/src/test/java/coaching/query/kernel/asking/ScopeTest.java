package coaching.query.kernel.asking;

import coaching.query.testing.Chronicle;
import coaching.query.testing.Pair;
import coaching.query.testing.RunningService;
import coaching.query.testing.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/// Whose programme and whose relationship it is decides, on every path that names one.
class ScopeTest extends RunningService {

    private final Chronicle mine = Chronicle.of("scope mine");
    private final Chronicle other = Chronicle.of("scope other");
    private final Pair pair = mine.pair("a").held(0);
    private final Pair beside = mine.pair("b").held(0);

    @BeforeEach
    void tell() {
        other.pair("c");
        store(mine);
        store(other);
    }

    private int status(String path, Token token) {
        return http().get("/api/programmes/" + mine.programme() + path, token).status();
    }

    private Token coach() {
        return token().person(Chronicle.person("a coach").value());
    }

    @Test
    void a_role_holds_in_its_programmes_only() {
        for (var path : new String[] {"/board", "/relationships", "/relationships/" + pair.id(),
            "/relationships/" + pair.id() + "/timeline", "/receipts/M2"}) {
            assertThat(status(path, token().role("coordinator").only(mine.programme()))).as(path).isEqualTo(200);
            assertThat(status(path, token().role("coordinator").only(other.programme()))).as(path).isEqualTo(404);
            assertThat(status(path, token().role("coordinator").only())).as(path).isEqualTo(404);
        }
    }

    @Test
    void what_is_not_mine_and_what_does_not_exist_are_answered_alike() {
        var elsewhere = token().role("coordinator").only(other.programme());
        var notMine = http().get("/api/programmes/" + mine.programme() + "/board", elsewhere).json();
        var nowhere = http().get("/api/programmes/" + UUID.randomUUID() + "/board", elsewhere).json();
        var unknown = http().get("/api/programmes/" + UUID.randomUUID() + "/board", token().role("coordinator")).json();
        assertThat(notMine.path("detail")).isEqualTo(nowhere.path("detail")).isEqualTo(unknown.path("detail"));
        assertThat(notMine.path("rule").asString()).isEqualTo("NOT_FOUND");
    }

    @Test
    void a_relationship_is_of_its_programme() {
        var answer = http().get("/api/programmes/" + other.programme() + "/relationships/" + pair.id(),
            token().role("auditor"));
        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void a_participant_sees_their_own_relationships_and_no_others() {
        assertThat(status("/relationships/" + pair.id(), coach())).isEqualTo(200);
        assertThat(status("/relationships/" + pair.id() + "/timeline", coach())).isEqualTo(200);
        assertThat(status("/receipts/M2?relationship=" + pair.id(), coach())).isEqualTo(200);
        assertThat(status("/relationships/" + beside.id(), coach())).isEqualTo(404);
        assertThat(status("/relationships/" + beside.id() + "/timeline", coach())).isEqualTo(404);
        assertThat(status("/receipts/M2?relationship=" + beside.id(), coach())).isEqualTo(404);
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
        assertThat(status("/relationships/" + pair.id(), manager)).isEqualTo(404);
        assertThat(status("/relationships/" + pair.id() + "/timeline", manager)).isEqualTo(404);
        assertThat(status("/receipts/M2?relationship=" + pair.id(), manager)).isEqualTo(404);
    }

    @Test
    void an_operator_sees_operations_only() {
        assertThat(status("/board", token().role("operator"))).isEqualTo(403);
        assertThat(status("/receipts/M2", token().role("operator"))).isEqualTo(404);
    }
}
