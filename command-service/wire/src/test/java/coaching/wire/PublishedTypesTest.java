package coaching.wire;

import coaching.events.CoachingEvent;
import coaching.events.EventTypes;
import org.junit.jupiter.api.Test;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

/// Names, revisions and classes are for ever once events are stored under them. A line may be added; one may
/// change only together with an upcaster.
class PublishedTypesTest {

    private static final String PUBLISHED = """
        ActionItemAgreed 1 C0
        ActionItemCompleted 1 C0
        ActionItemDeclined 1 C0
        ActionItemDropped 1 C0
        ActionItemProposed 1 C0
        ActionItemRenegotiated 1 C0
        ActionItemReopened 1 C0
        ActionItemReviewed 1 C0
        AttentionSnoozed 1 C0
        CoordinatorIntervened 1 C0
        ExpectationStated 1 C1
        FactCorrected 2 C1
        GoalScored 1 C1
        GoalSet 1 C1
        NamesRevealed 1 C0
        NoteOnParticipantWritten 1 C0
        NoteOnRelationshipWritten 1 C0
        OwnerAssigned 1 C0
        ParticipantEnrolled 1 C0
        ParticipantLeft 1 C0
        PersonMerged 1 C0
        PolicyVersionAdopted 1 C0
        PrivacyNoticeAccepted 1 C0
        ProgrammeOpened 1 C0
        ProtocolAgreed 1 C1
        ProtocolProposed 1 C1
        RecordViewed 1 C0
        RelationshipAccepted 1 C1
        RelationshipActivated 1 C1
        RelationshipClosed 1 C1
        RelationshipDeclined 1 C1
        RelationshipPaused 1 C1
        RelationshipProposed 2 C1
        RelationshipResumed 1 C1
        RoleGranted 1 C0
        RoleRevoked 1 C0
        SessionAbsenceStated 1 C0
        SessionAttested 1 C0
        SessionCancelled 1 C0
        SessionCorroborated 1 C0
        SessionHeld 1 C0
        SessionReinstated 1 C0
        SessionRescheduled 1 C0
        SessionScheduled 1 C0
        SkillsListed 1 C0
        SuccessCriteriaAgreed 1 C1
        TextWritten 1 C0""";

    @Test
    void are_what_they_were() {
        var codec = new EventCodec();
        var actual = Fixture.all().stream().map(it -> line(it.read(codec))).distinct().sorted().collect(joining("\n"));
        assertThat(actual).isEqualTo(PUBLISHED);
        assertThat(EventTypes.byName()).hasSize(PUBLISHED.split("\n", -1).length);
    }

    private static String line(CoachingEvent event) {
        return EventTypes.nameOf(event) + " " + EventCodec.revisionOf(event.getClass()) + " " + event.confidentiality();
    }
}
