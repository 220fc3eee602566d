package coaching.query.me;

import coaching.events.id.PersonId;
import coaching.events.role.Grant;
import coaching.events.role.Role;
import coaching.query.testing.RunningService;
import coaching.testing.http.Token;
import coaching.testing.story.ProgrammeStory;
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
        var told = ProgrammeStory.of("me taking part");
        var pair = told.pair("mine");
        told.pair("other");
        store(told);
        var me = http().get("/api/me", token().person(ProgrammeStory.person("mine coach").value())).json();
        assertThat(me.path("roles")).isEmpty();
        assertThat(me.path("person").asString()).isEqualTo(ProgrammeStory.person("mine coach").toString());
        assertThat(me.path("participations")).hasSize(1);
        var here = me.path("participations").get(0);
        assertThat(here.path("programme").asString()).isEqualTo(told.id().toString());
        assertThat(here.path("participant").asString()).isEqualTo(pair.member(0).toString());
        assertThat(here.path("relationships")).extracting(it -> it.asString())
            .containsExactly(pair.relationship().toString());
    }

    @Test
    void all_records_of_a_person_are_one_reader() {
        var told = ProgrammeStory.of("me merged");
        var first = told.pair("first");
        var second = told.pair("second");
        var records = List.of(ProgrammeStory.person("first coach"), ProgrammeStory.person("second coachee"));
        var granted = new PersonId(UUID.randomUUID());
        told.granted(granted, new Grant(Role.COORDINATOR, told.id()), 1);
        store(told);
        var path = "/api/programmes/" + told.id() + "/relationships/" + first.relationship();
        assertThat(http().get(path, token().person(records.get(1).value())).status()).isEqualTo(404);

        var merged = ProgrammeStory.more(told).merged(records.get(0), records.get(1), 2)
            .merged(granted, records.get(1), 2);
        store(merged);
        for (var record : records) {
            var me = token().person(record.value());
            var answer = http().get("/api/me", me).json();
            assertThat(answer.path("person").asString()).isEqualTo(records.get(1).toString());
            assertThat(answer.path("participations").values())
                .extracting(it -> it.path("relationships").get(0).asString())
                .containsExactlyInAnyOrder(first.relationship().toString(), second.relationship().toString());
            assertThat(answer.path("byFact").values()).extracting(it -> it.path("role").asString())
                .containsExactly("COORDINATOR");
            assertThat(http().get(path, me).status()).isEqualTo(200);
        }
        assertThat(http().get("/api/me", token()).json().path("participations")).isEmpty();

        store(ProgrammeStory.more(merged).revoked(granted, new Grant(Role.COORDINATOR, told.id()), 3));
        assertThat(http().get("/api/me", token().person(records.get(0).value())).json().path("byFact")).isEmpty();
        assertThat(http().get(path, token().person(records.get(0).value())).status()).isEqualTo(200);
    }

    @Test
    void programmes_are_those_of_the_roles_and_those_taken_part_in() {
        var told = ProgrammeStory.of("me visible");
        told.pair("visible");
        var other = ProgrammeStory.of("me invisible");
        other.pair("invisible");
        store(told);
        store(other);
        assertThat(programmes(token().role("auditor"))).contains("me visible", "me invisible");
        assertThat(programmes(token().role("auditor").only(told.id()))).containsExactly("me visible");
        assertThat(programmes(token().person(ProgrammeStory.person("visible coach").value())))
            .containsExactly("me visible");
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
