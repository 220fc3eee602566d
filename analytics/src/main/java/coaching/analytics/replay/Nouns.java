package coaching.analytics.replay;

import coaching.events.UnknownEvent;

import java.util.Map;

import static java.util.Map.entry;

/// What people call a fact. Wire names are for machines.
public final class Nouns {

    /// By wire name.
    static final Map<String, String> NOUNS = Map.ofEntries(
        entry("ProgrammeOpened", "Programme opening"),
        entry("PolicyVersionAdopted", "Policy adoption"),
        entry("SkillsListed", "List of skills"),
        entry("RoleGranted", "Grant of a role"),
        entry("RoleRevoked", "Withdrawal of a role"),
        entry("PersonMerged", "Merging of two records"),
        entry("PrivacyNoticeAccepted", "Reading of the privacy notice"),
        entry("NamesRevealed", "Showing of names"),
        entry("ParticipantEnrolled", "Enrolment"),
        entry("ParticipantLeft", "Departure"),
        entry("RelationshipProposed", "Relationship proposal"),
        entry("ExpectationStated", "Word on expectations"),
        entry("ProtocolProposed", "Protocol proposal"),
        entry("ProtocolAgreed", "Protocol agreement"),
        entry("RelationshipAccepted", "Relationship acceptance"),
        entry("RelationshipDeclined", "Relationship refusal"),
        entry("RelationshipActivated", "Relationship start"),
        entry("RelationshipPaused", "Pause"),
        entry("RelationshipResumed", "End of the pause"),
        entry("RelationshipClosed", "Relationship closing"),
        entry("SessionScheduled", "Session booking"),
        entry("SessionRescheduled", "Session rebooking"),
        entry("SessionCancelled", "Session cancellation"),
        entry("SessionReinstated", "Session reinstatement"),
        entry("SessionHeld", "Session"),
        entry("SessionAttested", "Member's word on a session"),
        entry("SessionAbsenceStated", "Member's absence from a session"),
        entry("SessionCorroborated", "Independent word on a session"),
        entry("GoalSet", "Goal"),
        entry("SuccessCriteriaAgreed", "Agreement on success"),
        entry("GoalScored", "Goal score"),
        entry("ActionItemProposed", "Proposed promise"),
        entry("ActionItemDeclined", "Promise not taken on"),
        entry("ActionItemAgreed", "Promise"),
        entry("ActionItemRenegotiated", "Promise renegotiation"),
        entry("ActionItemCompleted", "Promise completion"),
        entry("ActionItemReopened", "Promise reopening"),
        entry("ActionItemDropped", "Promise dropping"),
        entry("ActionItemReviewed", "Promise review"),
        entry("TextWritten", "Private text"),
        entry("NoteOnRelationshipWritten", "Coordinator's note on the relationship"),
        entry("NoteOnParticipantWritten", "Coordinator's note on a participant"),
        entry("OwnerAssigned", "Coordinator who looks after it"),
        entry("AttentionSnoozed", "Day to look again"),
        entry("CoordinatorIntervened", "Coordinator's step"),
        entry("RecordViewed", "Look at the record"),
        entry("FactCorrected", "Correction"));

    /// @param type wire name of an event
    /// @throws UnknownEvent if no event of the contract is called so
    public static String of(String type) {
        var noun = NOUNS.get(type);
        if (noun == null) {
            throw new UnknownEvent(type);
        }
        return noun;
    }

    private Nouns() {}
}
