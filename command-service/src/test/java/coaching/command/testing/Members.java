package coaching.command.testing;

import coaching.events.id.ParticipantId;
import coaching.events.id.RelationshipId;

import java.util.UUID;

/// An active pair, and what its members say over HTTP.
public record Members(World world, ParticipantId coach, ParticipantId coachee, RelationshipId relationship) {

    public static Members of(World world) {
        return called("Pair " + UUID.randomUUID(), world);
    }

    public static Members called(String label, World world) {
        var coach = world.enrolled();
        var coachee = world.enrolled();
        return new Members(world, coach, coachee, world.active(label, coach, coachee));
    }

    public String path(String rest) {
        return world.path(relationship) + rest;
    }

    /// The coach says so.
    public Http.Command put(String rest, String body) {
        return by(coach, world.http().put(path(rest), body));
    }

    public Http.Command post(String rest, String body) {
        return by(coach, world.http().post(path(rest), body));
    }

    public Http.Command post(ParticipantId by, String rest, String body) {
        return by(by, world.http().post(path(rest), body));
    }

    private Http.Command by(ParticipantId member, Http.Command command) {
        return command.as(world.integration()).header("Kept-Acting-Participant", member.toString());
    }
}
