package coaching.query.kernel.question;

import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.role.Grant;
import coaching.events.role.Role;
import coaching.query.testing.RunningService;
import coaching.testing.http.Token;
import coaching.testing.story.ProgrammeStory;
import coaching.testing.story.Story;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/// What was granted by fact decides like what a token claims, until it is revoked.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GrantedScopeTest extends RunningService {

    private final ProgrammeStory here = ProgrammeStory.of("granted here");
    private final ProgrammeStory there = ProgrammeStory.of("granted there");
    private final Story pair = here.pair("granted a").met(0);

    @BeforeAll
    void tell() {
        store(here);
        store(there);
    }

    private PersonId granted(Grant... grants) {
        var person = new PersonId(UUID.randomUUID());
        var more = ProgrammeStory.more(here);
        for (var grant : grants) {
            more.granted(person, grant, 1);
        }
        store(more);
        return person;
    }

    private Token as(PersonId person) {
        return token().person(person.value());
    }

    private int status(ProgrammeId programme, String path, Token token) {
        return http().get("/api/programmes/" + programme + path, token).status();
    }

    private int board(ProgrammeStory of, Token token) {
        return status(of.id(), "/board", token);
    }

    @Test
    void a_granted_role_admits_in_its_programme_only() {
        var auditor = as(granted(new Grant(Role.AUDITOR, here.id())));
        for (var path : new String[] {"/board", "/relationships", "/relationships/" + pair.relationship(),
            "/relationships/" + pair.relationship() + "/timeline", "/receipts/M2"}) {
            assertThat(status(here.id(), path, auditor)).as(path).isEqualTo(200);
            assertThat(status(there.id(), path, auditor)).as(path).isEqualTo(404);
        }
    }

    @Test
    void a_role_that_was_granted_everywhere_holds_in_each_programme() {
        var manager = as(granted(Grant.everywhere(Role.PROGRAMME_MANAGER)));
        assertThat(board(here, manager)).isEqualTo(200);
        assertThat(board(there, manager)).isEqualTo(200);
        assertThat(status(here.id(), "/relationships", manager)).isEqualTo(403);
    }

    @Test
    void a_revocation_holds_with_the_next_question() {
        var grant = new Grant(Role.AUDITOR, here.id());
        var auditor = granted(grant);
        assertThat(board(here, as(auditor))).isEqualTo(200);
        store(ProgrammeStory.more(here).revoked(auditor, grant, 2));
        assertThat(board(here, as(auditor))).isEqualTo(403);
        assertThat(http().get("/api/me", as(auditor)).json().path("byFact")).isEmpty();
        store(ProgrammeStory.more(here).granted(auditor, grant, 3));
        assertThat(board(here, as(auditor))).isEqualTo(200);
    }

    /// A coordinator of one programme who manages another sees the relationships of the first alone.
    @Test
    void each_role_holds_in_its_own_programmes() {
        var person = granted(new Grant(Role.COORDINATOR, here.id()), new Grant(Role.PROGRAMME_MANAGER, there.id()));
        assertThat(status(here.id(), "/relationships", as(person))).isEqualTo(200);
        assertThat(status(there.id(), "/relationships", as(person))).isEqualTo(404);
        assertThat(board(there, as(person))).isEqualTo(200);
    }

    @Test
    void what_was_granted_and_what_is_claimed_hold_beside_each_other_each_where_it_holds() {
        var person = granted(new Grant(Role.AUDITOR, here.id()));
        var both = as(person).role("programme-manager").only(there.id());
        assertThat(status(here.id(), "/relationships", both)).isEqualTo(200);
        assertThat(status(there.id(), "/relationships", both)).isEqualTo(404);
        assertThat(board(there, both)).isEqualTo(200);

        var me = http().get("/api/me", both).json();
        assertThat(me.path("roles")).extracting(it -> it.asString()).containsExactly("auditor", "programme-manager");
        assertThat(me.path("programmes")).extracting(it -> it.asString())
            .containsExactlyInAnyOrder(here.id().toString(), there.id().toString());
        assertThat(me.at("/byFact/0/role").asString()).isEqualTo("AUDITOR");
        assertThat(me.at("/byFact/0/programme").asString()).isEqualTo(here.id().toString());
        assertThat(me.at("/byClaim/0/role").asString()).isEqualTo("PROGRAMME_MANAGER");
        assertThat(me.path("capabilities").toString()).contains("REPLAY", "MANAGE_PROGRAMMES");
    }

    @Test
    void an_operator_by_fact_operates() {
        var operator = as(granted(Grant.everywhere(Role.OPERATOR)));
        assertThat(http().get("/actuator/metrics", operator).status()).isEqualTo(200);
        assertThat(board(here, operator)).isEqualTo(403);
    }

    @Test
    void programmes_are_those_of_granted_roles() {
        var auditor = as(granted(new Grant(Role.AUDITOR, here.id())));
        var programmes = http().get("/api/programmes", auditor).json().path("programmes");
        assertThat(programmes).extracting(it -> it.path("name").asString()).containsExactly("granted here");
    }
}
