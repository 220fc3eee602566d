package coaching.command.person;

import coaching.command.kernel.Rejected;
import coaching.command.testing.Http;
import coaching.command.testing.Http.Answer;
import coaching.command.testing.Members;
import coaching.command.testing.RunningService;
import coaching.command.testing.Token;
import coaching.command.testing.World;
import coaching.edge.access.Caller;
import coaching.events.id.ParticipantId;
import coaching.events.id.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MergeHttpTest extends RunningService {

    @Autowired
    SubjectLinks links;

    Members pair;
    PersonId coach;
    int booked;

    @BeforeEach
    void set_up() {
        pair = Members.of(World.open(http(), integration()));
        coach = World.person(pair.coach());
    }

    @Test
    void another_record_of_a_person_acts_as_they_do() {
        var record = somebody();
        assertThat(booking(token().person(record)).rule()).isEqualTo("NOT_FOUND");
        var merge = merge(coach, record).as(administrator());
        assertThat(merge.send().json().path("events").get(0).path("type").asString()).isEqualTo("PersonMerged");
        assertThat(merge.send().header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(booking(token().person(record)).status()).isEqualTo(201);
        assertThat(booking(token().person(coach)).status()).isEqualTo(201);
        assertThat(booking(token()).rule()).isEqualTo("NOT_FOUND");
    }

    @Test
    void a_role_of_one_record_is_the_others_until_it_is_revoked() {
        var record = somebody();
        var role = "{\"role\":\"COORDINATOR\",\"programme\":\"%s\"}".formatted(pair.world().programme());
        did(http().post("/api/people/" + record + "/roles", role));
        assertThat(enrolment(coach, somebody()).rule()).isEqualTo("NOT_ALLOWED");
        did(merge(coach, record));
        assertThat(enrolment(coach, somebody()).status()).isEqualTo(201);
        did(http().post("/api/people/" + record + "/role-revocations", role));
        assertThat(enrolment(coach, somebody()).rule()).isEqualTo("NOT_ALLOWED");
    }

    @Test
    void coordinators_merge_people_of_their_programmes_who_were_granted_nothing() {
        var world = pair.world();
        var other = World.person(world.enrolled());
        var mine = coordinator().only(world.programme().toString());
        var elsewhere = coordinator().only(World.open(http(), integration()).programme().toString());

        assertThat(merge(coach, other).as(token()).send().rule()).isEqualTo("NOT_ALLOWED");
        assertThat(merge(coach, other).as(token().role("auditor")).send().rule()).isEqualTo("NOT_ALLOWED");
        assertThat(merge(coach, other).as(elsewhere).send().rule()).isEqualTo("NOT_FOUND");
        assertThat(merge(coach, somebody()).as(mine).send().rule()).isEqualTo("NOT_FOUND");
        var self = World.person(world.enrolled());
        assertThat(merge(coach, self).as(mine.person(self)).send().rule()).isEqualTo("SIGNS_IN_ALREADY");
        assertThat(merge(coach, World.person(pair.coachee())).as(mine).send().rule())
            .isEqualTo("MEMBERS_OF_ONE_RELATIONSHIP");
        assertThat(merge(coach, coach).as(mine).send().rule()).isEqualTo("SAME_RECORD");
        assertThat(merge(coach, other).as(mine).send().status()).isEqualTo(200);

        var granted = World.person(world.enrolled());
        did(http().post("/api/people/" + granted + "/roles", "{\"role\":\"OPERATOR\"}"));
        assertThat(merge(granted, World.person(world.enrolled())).as(mine).send().rule()).isEqualTo("NOT_ALLOWED");
        assertThat(merge(World.person(world.enrolled()), granted).as(mine).send().rule()).isEqualTo("NOT_ALLOWED");
    }

    @Test
    void two_places_of_one_person_stay_and_there_is_no_third() {
        var other = pair.world().enrolled();
        did(merge(coach, World.person(other)));
        var third = enrolment(World.person(other));
        assertThat(third.as(coordinator()).send().rule()).isEqualTo("PERSON_ALREADY_ENROLLED");
        var again = http().put(pair.world().path() + "/participants/" + other,
            "{\"person\":\"%s\",\"skills\":[\"listening\"]}".formatted(coach));
        assertThat(again.as(coordinator()).send().status()).isEqualTo(200);
        var alone = http().put(pair.world().path() + "/relationships/" + UUID.randomUUID(), """
            {"label":"Pair","members":[{"participant":"%s","role":"COACH"},{"participant":"%s","role":"COACHEE"}]}"""
            .formatted(other, pair.coach()));
        assertThat(alone.as(coordinator()).send().rule()).isEqualTo("SAME_MEMBER_TWICE");
    }

    @Test
    void one_name_is_shown_for_both_and_the_others_details_are_gone() {
        var other = pair.world().enrolled();
        var address = UUID.randomUUID() + "@example.org";
        assertThat(write(pair.coach(), "{\"name\":\"Ann\",\"version\":0}").status()).isEqualTo(201);
        assertThat(write(other, "{\"name\":\"A. N.\",\"email\":\"%s\",\"version\":0}".formatted(address)).status())
            .isEqualTo(201);
        did(merge(coach, World.person(other)));

        for (var participant : new ParticipantId[] {pair.coach(), other}) {
            var known = read(pair.world().path() + "/participants/" + participant + "/person", coordinator());
            assertThat(known.json().path("name").asString()).isEqualTo("Ann");
            assertThat(known.json().path("email").asString()).isEqualTo(address);
            assertThat(known.json().path("person").asString()).isEqualTo(coach.toString());
        }
        assertThat(read("/api/people/me", token().person(World.person(other))).json().path("name").asString())
            .isEqualTo("Ann");
        assertThat(read(pair.world().path() + "/people", token().person(World.person(other))).json().path("people"))
            .as("the pair of the other record, too").hasSize(3);
    }

    @Test
    void a_subject_elsewhere_is_linked_to_who_was_invited() {
        var subject = "jo-" + UUID.randomUUID();
        var signedIn = token().subject(subject);
        var alias = Caller.person(ISSUER.uri(), subject);
        assertThat(booking(signedIn).rule()).isEqualTo("NOT_FOUND");
        links.link(alias, coach);
        assertThat(booking(signedIn).status()).isEqualTo(201);
        assertThat(links.link(alias, coach).replayed()).isTrue();
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> links.link(alias, somebody()))
            .extracting(Rejected::refusal).isEqualTo(PersonRefusal.SUBJECT_IN_USE);
    }

    @Test
    void a_subject_that_takes_part_already_is_not_linked() {
        var alias = Caller.person(ISSUER.uri(), "jo-" + UUID.randomUUID());
        assertThat(enrolment(alias).as(coordinator()).send().status()).isEqualTo(201);
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> links.link(alias, coach))
            .extracting(Rejected::refusal).isEqualTo(PersonRefusal.SUBJECT_IN_USE);
    }

    private static PersonId somebody() {
        return new PersonId(UUID.randomUUID());
    }

    private Token administrator() {
        return token().role("administrator");
    }

    private Http.Command merge(PersonId person, PersonId alias) {
        return http().post("/api/people/" + person + "/merges", "{\"alias\":\"%s\"}".formatted(alias));
    }

    /// Each on a day of its own.
    private Answer booking(Token as) {
        return http().put(pair.path("/sessions/" + UUID.randomUUID()),
            "{\"start\":\"2099-01-0%d\",\"minutes\":60,\"purpose\":\"REFLECT\"}".formatted(++booked)).as(as).send();
    }

    private Answer enrolment(PersonId by, PersonId person) {
        return enrolment(person).as(token().person(by)).send();
    }

    private Http.Command enrolment(PersonId person) {
        return http().put(pair.world().path() + "/participants/" + UUID.randomUUID(),
            "{\"person\":\"%s\",\"skills\":[]}".formatted(person));
    }

    private Answer write(ParticipantId participant, String body) {
        return http().put(pair.world().path() + "/participants/" + participant + "/person", body).as(coordinator())
            .send();
    }

    private Answer read(String path, Token as) {
        return http().command("GET", path, "").as(as).send();
    }

    private void did(Http.Command command) {
        var answer = command.as(administrator()).send();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }
}
