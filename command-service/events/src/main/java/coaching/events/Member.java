package coaching.events;

import coaching.events.id.ParticipantId;

/// A participant in a relationship, and as what.
public record Member(ParticipantId participant, Role role) {

    public enum Role { COACH, COACHEE, PEER }

    /// Peers coach each other, so a peer takes a place of a coach's capacity.
    public boolean coaches() {
        return role != Role.COACHEE;
    }
}
