package coaching.command.admission;

import coaching.command.past.Boundary;
import coaching.events.Member;
import coaching.events.RelationshipEvent.RelationshipProposed;
import coaching.events.id.ParticipantId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import org.jspecify.annotations.Nullable;

import java.util.Set;

import static java.util.stream.Collectors.toUnmodifiableSet;

/// Who is in a relationship, from the day it was proposed.
public record Membership(@Nullable ProgrammeId programme, Set<ParticipantId> members) {

    private static final Membership NONE = new Membership(null, Set.of());

    public static Boundary<Membership> of(RelationshipId relationship) {
        return Boundary.of(RelationshipProposed.class, NONE, Membership::evolve, relationship);
    }

    public boolean isOf(@Nullable ProgrammeId other) {
        return other != null && other.equals(programme);
    }

    private Membership evolve(RelationshipProposed event) {
        var members = event.members().stream().map(Member::participant).collect(toUnmodifiableSet());
        return new Membership(event.programme(), members);
    }
}
