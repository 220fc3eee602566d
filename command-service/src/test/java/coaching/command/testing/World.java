package coaching.command.testing;

import coaching.events.id.ParticipantId;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;

import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/// A programme with people in it, set up through the API itself.
public record World(Http http, Token integration, ProgrammeId programme) {

    public static World open(Http http, Token integration) {
        var world = new World(http, integration, new ProgrammeId(UUID.randomUUID()));
        world.did(http.put(world.path(), """
            {"name":"Pairs","zone":"Europe/Paris","at":"2026-01-01"}"""));
        world.did(http.put(world.path() + "/skills", """
            {"skills":["listening","asking"],"at":"2026-01-01"}"""));
        return world;
    }

    public String path() {
        return "/api/programmes/" + programme;
    }

    public String path(RelationshipId relationship) {
        return path() + "/relationships/" + relationship;
    }

    public static PersonId person(ParticipantId participant) {
        return new PersonId(
            UUID.nameUUIDFromBytes(participant.value().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    public ParticipantId enrolled() {
        var participant = new ParticipantId(UUID.randomUUID());
        did(http.put(path() + "/participants/" + participant, """
            {"person":"%s","skills":["listening"],"at":"2026-01-02"}""".formatted(person(participant))));
        return participant;
    }

    public RelationshipId proposed(ParticipantId coach, ParticipantId coachee) {
        return proposed(ownLabel(), coach, coachee);
    }

    private static String ownLabel() {
        return "Pair " + UUID.randomUUID();
    }

    public RelationshipId proposed(String label, ParticipantId coach, ParticipantId coachee) {
        var relationship = new RelationshipId(UUID.randomUUID());
        did(http.put(path(relationship), """
            {"label":"%s","members":[{"participant":"%s","role":"COACH"},{"participant":"%s","role":"COACHEE"}],
             "at":"2026-01-03"}""".formatted(label, coach, coachee)));
        return relationship;
    }

    /// With version 1 of the protocol proposed by the first.
    public RelationshipId agreed(ParticipantId coach, ParticipantId coachee) {
        return agreed(ownLabel(), coach, coachee);
    }

    private RelationshipId agreed(String label, ParticipantId coach, ParticipantId coachee) {
        var relationship = proposed(label, coach, coachee);
        did(http.post(path(relationship) + "/protocols", """
            {"version":1,"medium":"VIDEO","intervalDays":14,"toleranceDays":3,"minutes":50,"ifMissed":"RESCHEDULE",
             "by":"%s","at":"2026-01-04"}""".formatted(coach)).header("Kept-Acting-Participant", coach.toString()));
        return relationship;
    }

    public Http.Command acceptance(RelationshipId relationship, ParticipantId by) {
        return http.post(path(relationship) + "/acceptances", """
            {"by":"%s","agreementVersion":1,"at":"2026-01-05"}""".formatted(by))
            .as(integration).header("Kept-Acting-Participant", by.toString());
    }

    public RelationshipId active(ParticipantId coach, ParticipantId coachee) {
        return active(ownLabel(), coach, coachee);
    }

    public RelationshipId active(String label, ParticipantId coach, ParticipantId coachee) {
        var relationship = agreed(label, coach, coachee);
        did(acceptance(relationship, coach));
        did(acceptance(relationship, coachee));
        return relationship;
    }

    public Http.Answer did(Http.Command command) {
        var answer = command.as(integration).send();
        assertThat(answer.status()).as(answer.toString()).isIn(200, 201);
        return answer;
    }
}
