package coaching.command.correction;

import coaching.command.testing.Http.Command;
import coaching.command.testing.Members;
import coaching.command.testing.RunningService;
import coaching.command.testing.Token;
import coaching.command.testing.World;
import coaching.events.id.ParticipantId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.UUID;

import static coaching.command.correction.CorrectionHttpTest.event;
import static coaching.command.correction.CorrectionHttpTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

/// Who may take back what, over HTTP.
class CorrectionOwnersTest extends RunningService {

    static final String RULE = "SAID_BY_SOMEBODY_ELSE";

    final String session = "/sessions/" + UUID.randomUUID();
    Members pair;
    Token coach;
    Token coachee;

    @BeforeEach
    void meet() {
        pair = Members.of(World.open(http(), integration()));
        coach = token().person(World.person(pair.coach()));
        coachee = token().person(World.person(pair.coachee()));
    }

    @Test
    void what_the_partner_recorded_is_contested_not_withdrawn() {
        var held = event(hold().as(coach).send());

        refused(403, RULE, withdraw(held).as(coachee).send());
        assertThat(http().post(pair.path(session + "/attestations"), "{\"by\":\"%s\",\"tookPlace\":false}"
            .formatted(pair.coachee())).as(coachee).send().status()).isEqualTo(200);
        event(withdraw(held).as(coach).send());
    }

    @Test
    void what_was_said_for_a_member_is_that_members() {
        var held = event(onBehalf(pair.coach(), hold()).send());

        refused(403, RULE, withdraw(held).as(coachee).send());
        refused(403, RULE, onBehalf(pair.coachee(), withdraw(held)).send());
        event(withdraw(held).as(coach).send());
    }

    @Test
    void a_coordinator_says_for_whom_a_members_word_is_taken_back() {
        var held = event(hold().as(coach).send());

        refused(403, RULE, withdraw(held).as(coordinator()).send());
        event(onBehalf(pair.coach(), withdraw(held)).send());
    }

    @Test
    void what_nobody_said_is_in_the_coordinators_care() {
        var held = event(hold().as(integration()).send());

        refused(403, RULE, withdraw(held).as(coach).send());
        refused(403, RULE, withdraw(held).as(integration().subject("another-client")).send());
        event(withdraw(held).as(coordinator()).send());
    }

    @Test
    void a_correction_is_withdrawn_by_who_made_it() {
        var correction = event(withdraw(event(hold().as(coach).send())).as(coach).send());

        refused(403, RULE, withdraw(correction).as(coachee).send());
        event(withdraw(correction).as(coach).send());
    }

    private Command hold() {
        return http().post(pair.path(session + "/held"), "{\"start\":\"2026-01-12\"}");
    }

    private Command withdraw(String event) {
        return http().post(pair.path("/corrections"), """
            {"supersedes":"%s","reason":"DID_NOT_HAPPEN"}""".formatted(event));
    }

    private Command onBehalf(ParticipantId whom, Command command) {
        return command.as(coordinator()).header("Kept-On-Behalf-Of", whom.toString());
    }
}
