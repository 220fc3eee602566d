package coaching.query.me;

import coaching.query.testing.Chronicle;
import coaching.query.testing.RunningService;
import coaching.query.testing.Token;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

import static org.assertj.core.api.Assertions.assertThat;

class MeTest extends RunningService {

    private List<String> programmes(Token token) {
        var answer = http().get("/api/programmes", token);
        assertThat(answer.status()).isEqualTo(200);
        return StreamSupport.stream(answer.json().path("programmes").spliterator(), false)
            .map(it -> it.path("name").asString()).toList();
    }

    @Test
    void a_person_learns_where_they_take_part() {
        var told = Chronicle.of("me taking part");
        var pair = told.pair("mine");
        told.pair("other");
        store(told);
        var me = http().get("/api/me", token().person(Chronicle.person("mine coach").value())).json();
        assertThat(me.path("roles")).isEmpty();
        assertThat(me.path("person").asString()).isEqualTo(Chronicle.person("mine coach").toString());
        assertThat(me.path("participations")).hasSize(1);
        var here = me.path("participations").get(0);
        assertThat(here.path("programme").asString()).isEqualTo(told.programme().toString());
        assertThat(here.path("participant").asString()).isEqualTo(pair.coach().toString());
        assertThat(here.path("relationships")).extracting(it -> it.asString()).containsExactly(pair.id().toString());
    }

    @Test
    void programmes_are_those_of_the_roles_and_those_taken_part_in() {
        var told = Chronicle.of("me visible");
        told.pair("visible");
        var other = Chronicle.of("me invisible");
        other.pair("invisible");
        store(told);
        store(other);
        assertThat(programmes(token().role("auditor"))).contains("me visible", "me invisible");
        assertThat(programmes(token().role("auditor").only(told.programme()))).containsExactly("me visible");
        assertThat(programmes(token().person(Chronicle.person("visible coach").value()))).containsExactly("me visible");
        assertThat(programmes(token())).isEmpty();
        assertThat(programmes(token().role("operator"))).isEmpty();
    }

    @Test
    void a_subject_that_is_no_uuid_is_a_person_all_the_same() {
        var me = http().get("/api/me", token().with(it -> it.subject("jo@example.org"))).json();
        assertThat(me.path("sub").asString()).isEqualTo("jo@example.org");
        assertThat(me.path("person").asString()).isEqualTo(
            UUID.nameUUIDFromBytes((ISSUER + "|jo@example.org").getBytes(StandardCharsets.UTF_8))
                .toString());
    }
}
