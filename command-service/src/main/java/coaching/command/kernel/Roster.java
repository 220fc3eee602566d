package coaching.command.kernel;

import coaching.events.Member;
import coaching.events.ParticipantId;
import coaching.events.ProgrammeId;
import coaching.events.RelationshipEvent.RelationshipProposed;
import coaching.events.RelationshipId;
import org.jspecify.annotations.Nullable;

import java.util.Set;

import static java.util.stream.Collectors.toUnmodifiableSet;

/// Who is in a relationship, from the day it was proposed.
public record Roster(@Nullable ProgrammeId programme, Set<ParticipantId> members) {

    private static final Roster NONE = new Roster(null, Set.of());

    public static Boundary<Roster> of(RelationshipId relationship) {
        return Boundary.of(RelationshipProposed.class, NONE, Roster::evolve, relationship);
    }

    public boolean isOf(ProgrammeId other) {
        return other.equals(programme);
    }

    private Roster evolve(RelationshipProposed event) {
        var members = event.members().stream().map(Member::participant).collect(toUnmodifiableSet());
        return new Roster(event.programme(), members);
    }
}
