package coaching.command.mail;

import coaching.command.mail.waiting.Waiting;
import coaching.command.mail.waiting.WaitingMails;
import coaching.command.past.Past;
import coaching.command.people.CurrentVault;
import coaching.command.testing.Http;
import coaching.command.testing.RunningService;
import coaching.command.testing.World;
import coaching.events.id.ParticipantId;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.wire.EventCodec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

class WaitingMailsTest extends RunningService {

    final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    final Instant noon = today.atTime(12, 0).toInstant(ZoneOffset.UTC);

    @Autowired
    Past past;

    @Autowired
    CurrentVault vault;

    @Autowired
    EventCodec codec;

    World world;
    ParticipantId coach;
    ParticipantId coachee;

    record Asked(PersonId person, @Nullable ProgrammeId programme, String cause) {}

    @BeforeEach
    void set_up() {
        world = World.open(http(), integration());
        coach = reachable(world);
        coachee = reachable(world);
    }

    private ParticipantId reachable(World where) {
        var participant = where.enrolled();
        name(where, participant, "\"email\":\"%s@example.org\",".formatted(participant));
        return participant;
    }

    private void name(World where, ParticipantId participant, String more) {
        var answer = http().put(where.path() + "/participants/" + participant + "/person",
            "{\"name\":\"Somebody\",%s\"version\":0}".formatted(more)).as(coordinator()).send();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }

    private List<Asked> all(Instant at) {
        var asked = new ArrayList<Asked>();
        new WaitingMails(new Waiting(log(), codec, past), vault,
            (person, programme, cause) -> asked.add(new Asked(person, programme, cause))).ask(at);
        return asked;
    }

    /// Other tests have pairs of their own.
    private List<Asked> asked(Instant at) {
        var ours = List.of(World.person(coach), World.person(coachee));
        return all(at).stream().filter(it -> ours.contains(it.person())).toList();
    }

    private Asked mail(ParticipantId participant) {
        var person = World.person(participant);
        return new Asked(person, world.programme(), "waiting/" + person + "/" + today);
    }

    private Http.Answer by(ParticipantId member, Http.Command command) {
        return world.did(command.header("Kept-Acting-Participant", member.toString()));
    }

    private void promise(RelationshipId pair, UUID item) {
        by(coach, http().put(world.path(pair) + "/action-items/" + item,
            "{\"owner\":\"%s\",\"due\":\"2099-01-01\"}".formatted(coachee)));
    }

    @Test
    void a_proposed_relationship_waits_for_those_who_have_not_accepted() {
        var pair = world.agreed(coach, coachee);
        assertThat(asked(noon)).containsExactlyInAnyOrder(mail(coach), mail(coachee));
        world.did(world.acceptance(pair, coach));
        assertThat(asked(noon)).containsExactly(mail(coachee));
        world.did(world.acceptance(pair, coachee));
        assertThat(asked(noon)).isEmpty();
    }

    @Test
    void a_declined_one_waits_for_nobody() {
        var pair = world.agreed(coach, coachee);
        by(coachee, http().post(world.path(pair) + "/declines", "{\"by\":\"%s\"}".formatted(coachee)));
        assertThat(asked(noon)).isEmpty();
    }

    @Test
    void who_left_the_programme_is_not_written_to_until_they_are_back() {
        world.agreed(coach, coachee);
        var there = world.path() + "/participants/" + coachee;
        world.did(http().post(there + "/leave", "{\"at\":\"2026-01-10\"}"));
        assertThat(asked(noon)).containsExactly(mail(coach));
        world.did(http().put(there, """
            {"person":"%s","skills":[],"at":"2026-01-20"}""".formatted(World.person(coachee))));
        assertThat(asked(noon)).containsExactlyInAnyOrder(mail(coach), mail(coachee));
    }

    @Test
    void a_new_protocol_waits_for_the_other_member() {
        var pair = world.active(coach, coachee);
        by(coach, http().post(world.path(pair) + "/protocols", """
            {"version":2,"medium":"VIDEO","intervalDays":7,"toleranceDays":3,"minutes":50,"ifMissed":"RESCHEDULE",
             "by":"%s","at":"2026-01-06"}""".formatted(coach)));
        assertThat(asked(noon)).containsExactly(mail(coachee));
        by(coachee, http().post(world.path(pair) + "/protocols/2/agreements",
            "{\"by\":\"%s\",\"at\":\"2026-01-07\"}".formatted(coachee)));
        assertThat(asked(noon)).isEmpty();
    }

    @Test
    void a_promise_that_another_took_down_waits_for_its_owner_and_however_many_are_one_mail() {
        var pair = world.active(coach, coachee);
        var item = UUID.randomUUID();
        promise(pair, item);
        assertThat(asked(noon)).containsExactly(mail(coachee));
        var second = UUID.randomUUID();
        promise(pair, second);
        assertThat(asked(noon)).containsExactly(mail(coachee));
        by(coachee, http().post(world.path(pair) + "/action-items/" + item + "/acceptances",
            "{\"by\":\"%s\"}".formatted(coachee)));
        assertThat(asked(noon)).containsExactly(mail(coachee));
        by(coachee, http().post(world.path(pair) + "/action-items/" + second + "/declines",
            "{\"by\":\"%s\"}".formatted(coachee)));
        assertThat(asked(noon)).isEmpty();
    }

    @Test
    void nobody_is_written_to_at_night_or_about_what_was_put_to_them_a_week_ago() {
        world.agreed(coach, coachee);
        assertThat(asked(today.atTime(7, 59).toInstant(ZoneOffset.UTC))).isEmpty();
        assertThat(asked(today.atTime(8, 0).toInstant(ZoneOffset.UTC))).hasSize(2);
        assertThat(asked(noon.plus(Duration.ofDays(6)))).hasSize(2);
        assertThat(asked(noon.plus(Duration.ofDays(9)))).isEmpty();
    }

    @Test
    void who_has_no_address_is_passed_over_and_the_day_is_that_of_the_person() {
        var unreachable = world.enrolled();
        var afar = world.enrolled();
        name(world, afar, "\"email\":\"%s@example.org\",\"zone\":\"Pacific/Auckland\",".formatted(afar));
        world.agreed(unreachable, afar);
        var evening = today.atTime(22, 0).toInstant(ZoneOffset.UTC);
        var people = List.of(World.person(unreachable), World.person(afar));
        assertThat(all(evening)).filteredOn(it -> people.contains(it.person())).singleElement()
            .extracting(Asked::cause).isEqualTo("waiting/" + World.person(afar) + "/" + today.plusDays(1));
    }

    @Test
    void what_waits_in_two_programmes_is_one_mail_of_neither() {
        world.agreed(coach, coachee);
        var other = World.open(http(), integration());
        var there = new ParticipantId(UUID.randomUUID());
        other.did(http().put(other.path() + "/participants/" + there, """
            {"person":"%s","skills":[],"at":"2026-01-02"}""".formatted(World.person(coach))));
        other.agreed(there, other.enrolled());
        assertThat(asked(noon)).containsExactlyInAnyOrder(
            new Asked(World.person(coach), null, mail(coach).cause()), mail(coachee));
    }
}
