package coaching.events;

import coaching.events.id.ParticipantId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// The life of a relationship, from proposal to a respectful ending.
public sealed interface RelationshipEvent extends RelationshipFact {

    @Override
    default Confidentiality confidentiality() {
        return Confidentiality.C1;
    }

    /// @param label what it was first called, in events of the first revision; since then labels are in the vault alone
    record RelationshipProposed(ProgrammeId programme, RelationshipId relationship, @Nullable String label,
                                List<Member> members, EffectiveAt at) implements RelationshipEvent {

        public RelationshipProposed {
            members = List.copyOf(members);
        }
    }

    record ExpectationStated(ProgrammeId programme, RelationshipId relationship, ParticipantId by,
                             EffectiveAt at) implements RelationshipEvent {}

    /// Versions count from 1 in each relationship and are never edited.
    record ProtocolProposed(ProgrammeId programme, RelationshipId relationship, int version, Protocol protocol,
                            ParticipantId by, EffectiveAt at) implements RelationshipEvent {}

    /// In force from the `at` of the last member's agreement.
    record ProtocolAgreed(ProgrammeId programme, RelationshipId relationship, int version, ParticipantId by,
                          EffectiveAt at) implements RelationshipEvent {}

    /// @param agreementVersion the protocol version this member said yes to
    record RelationshipAccepted(ProgrammeId programme, RelationshipId relationship, ParticipantId by,
                                int agreementVersion, EffectiveAt at) implements RelationshipEvent {}

    record RelationshipDeclined(ProgrammeId programme, RelationshipId relationship, ParticipantId by,
                                EffectiveAt at) implements RelationshipEvent {}

    /// Every member accepted the same version.
    record RelationshipActivated(ProgrammeId programme, RelationshipId relationship, List<Member> members,
                                 int agreementVersion, EffectiveAt at) implements RelationshipEvent {

        public RelationshipActivated {
            members = List.copyOf(members);
        }
    }

    record RelationshipPaused(ProgrammeId programme, RelationshipId relationship, PauseReason reason,
                              EffectiveAt at) implements RelationshipEvent {}

    record RelationshipResumed(ProgrammeId programme, RelationshipId relationship,
                               EffectiveAt at) implements RelationshipEvent {}

    /// After this only corrections follow.
    record RelationshipClosed(ProgrammeId programme, RelationshipId relationship, List<Member> members, Outcome outcome,
                              CloseReason reason, EffectiveAt at) implements RelationshipEvent {

        public RelationshipClosed {
            members = List.copyOf(members);
        }
    }

    enum PauseReason { LEAVE, WORKLOAD, REORGANISATION, OTHER }

    enum Outcome { COMPLETED, ENDED_EARLY }

    enum CloseReason { GOALS_MET, TIME_UP, REASSIGNED, LEFT_PROGRAMME, NO_FIT, NO_TIME, OTHER }
}
