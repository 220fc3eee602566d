package coaching.command.actionitem;

import coaching.events.ActionItemEvent.ActionItemAgreed;
import coaching.events.ActionItemEvent.ActionItemCompleted;
import coaching.events.ActionItemEvent.ActionItemDropped;
import coaching.events.ActionItemEvent.ActionItemRenegotiated;
import coaching.events.ActionItemEvent.ActionItemReopened;
import coaching.events.ActionItemEvent.ActionItemReviewed;
import coaching.events.ActionItemEvent.DropReason;
import coaching.events.CorrectionEvent.FactCorrected;
import coaching.events.EffectiveAt;
import coaching.events.GoalEvent.GoalSet;
import coaching.events.GoalEvent.Horizon;
import coaching.events.GoalEvent.Origin;
import coaching.events.id.ActionItemId;
import coaching.events.id.GoalId;
import coaching.events.id.ParticipantId;
import coaching.events.id.RelationshipId;
import coaching.events.id.SessionId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Set;

import static coaching.command.actionitem.ActionItemRefusal.ACCEPTED_BY_THE_OWNER;
import static coaching.command.actionitem.ActionItemRefusal.ALREADY_AGREED;
import static coaching.command.actionitem.ActionItemRefusal.ALREADY_COMPLETED;
import static coaching.command.actionitem.ActionItemRefusal.ALREADY_DROPPED;
import static coaching.command.actionitem.ActionItemRefusal.BEFORE_THE_AGREEMENT;
import static coaching.command.actionitem.ActionItemRefusal.BEFORE_THE_COMPLETION;
import static coaching.command.actionitem.ActionItemRefusal.DUE_BEFORE_AGREED;
import static coaching.command.actionitem.ActionItemRefusal.NOT_COMPLETED;
import static coaching.command.actionitem.ActionItemRefusal.SESSION_NOT_STARTED;
import static coaching.command.actionitem.ActionItemRefusal.UNKNOWN_ACTION_ITEM;
import static coaching.command.actionitem.ActionItemRefusal.UNKNOWN_GOAL;
import static coaching.command.actionitem.ActionItemRefusal.UNKNOWN_SESSION;
import static coaching.command.history.HistoryRefusal.ID_IN_USE;
import static coaching.command.history.HistoryRefusal.OWNER_NOT_A_MEMBER;
import static coaching.command.history.HistoryRefusal.RELATIONSHIP_CLOSED;
import static coaching.command.history.HistoryRefusal.SESSION_CANCELLED;
import static coaching.command.history.Pairs.LONG_AGO;
import static coaching.command.history.Pairs.active;
import static coaching.command.history.Pairs.cancelled;
import static coaching.command.history.Pairs.closed;
import static coaching.command.history.Pairs.held;
import static coaching.command.history.Pairs.moment;
import static coaching.command.history.Pairs.scheduled;
import static coaching.command.kernel.Facts.ANN;
import static coaching.command.kernel.Facts.BEN;
import static coaching.command.kernel.Facts.CAT;
import static coaching.command.kernel.Facts.MONDAY;
import static coaching.command.kernel.Facts.PARIS;
import static coaching.command.kernel.Facts.PROGRAMME;
import static coaching.command.kernel.Facts.RELATIONSHIP;
import static coaching.command.kernel.Facts.SESSION;
import static coaching.command.kernel.Facts.TUESDAY;
import static coaching.command.kernel.Facts.WEDNESDAY;
import static coaching.command.kernel.Facts.about;
import static coaching.command.kernel.Facts.corrected;
import static coaching.command.kernel.Facts.uuid;
import static coaching.command.kernel.Spec.given;
import static coaching.command.kernel.Spec.nth;

class ActionItemTest {

    static final ActionItemId ITEM = new ActionItemId(uuid("item"));
    static final GoalId GOAL = new GoalId(uuid("goal"));
    static final LocalDate FRIDAY = LocalDate.parse("2026-01-09");
    static final ActionItemAgreed AGREED = agreed(RELATIONSHIP);
    static final ActionItemCompleted COMPLETED = new ActionItemCompleted(PROGRAMME, RELATIONSHIP, ITEM, BEN, WEDNESDAY);
    static final ActionItemReopened REOPENED = new ActionItemReopened(PROGRAMME, RELATIONSHIP, ITEM, ANN, WEDNESDAY);
    static final ActionItemDropped DROPPED = new ActionItemDropped(PROGRAMME, RELATIONSHIP, ITEM, BEN,
        DropReason.TOO_BIG, WEDNESDAY);

    @Test
    void a_promise_has_one_owner_who_is_a_member() {
        given(active()).when(agree(BEN, FRIDAY)).then(AGREED);
        given(active()).when(agree(CAT, FRIDAY)).thenRefused(OWNER_NOT_A_MEMBER);
        given(active(closed(TUESDAY))).when(agree(BEN, FRIDAY)).thenRefused(RELATIONSHIP_CLOSED);
    }

    @Test
    void nothing_is_due_before_it_was_agreed() {
        given(active()).when(agree(BEN, LocalDate.parse("2026-01-05"))).thenRefused(DUE_BEFORE_AGREED);
        given(active()).when(agree(BEN, LocalDate.parse("2026-01-06"))).then(new ActionItemAgreed(PROGRAMME,
            RELATIONSHIP, ITEM, BEN, LocalDate.parse("2026-01-06"), PARIS, null, null, TUESDAY));
    }

    @Test
    void a_promise_is_agreed_once() {
        given(active(AGREED)).when(agree(BEN, FRIDAY)).thenNothing();
        given(active(AGREED)).when(agree(ANN, FRIDAY)).thenRefused(ALREADY_AGREED);
        given(active(AGREED, COMPLETED)).when(agree(BEN, FRIDAY)).thenRefused(ALREADY_AGREED);
        given(active(agreed(new RelationshipId(uuid("elsewhere"))))).when(agree(BEN, FRIDAY)).thenRefused(ID_IN_USE);
    }

    @Test
    void where_a_promise_comes_from_exists() {
        var goal = new GoalSet(PROGRAMME, RELATIONSHIP, GOAL, BEN, Horizon.NOW, Origin.OWN, 1, MONDAY);

        given(active()).when(agree(SESSION, null)).thenRefused(UNKNOWN_SESSION);
        given(active()).when(agree(null, GOAL)).thenRefused(UNKNOWN_GOAL);
        given(active(held(SESSION, TUESDAY), goal)).when(agree(SESSION, GOAL)).then(new ActionItemAgreed(PROGRAMME,
            RELATIONSHIP, ITEM, BEN, FRIDAY, PARIS, SESSION, GOAL, TUESDAY));
    }

    @Test
    void the_other_side_accepts_a_new_date() {
        var later = LocalDate.parse("2026-01-16");

        given(active(AGREED)).when(renegotiate(later, ANN))
            .then(new ActionItemRenegotiated(PROGRAMME, RELATIONSHIP, ITEM, later, ANN, WEDNESDAY));
        given(active(AGREED)).when(renegotiate(later, BEN)).thenRefused(ACCEPTED_BY_THE_OWNER);
        given(active(AGREED)).when(renegotiate(FRIDAY, ANN)).thenNothing();
        given(active(AGREED)).when(renegotiate(LocalDate.parse("2026-01-05"), ANN)).thenRefused(DUE_BEFORE_AGREED);
    }

    @Test
    void a_promise_is_completed_once_unless_it_is_reopened() {
        given(active(AGREED)).when(complete(WEDNESDAY)).then(COMPLETED);
        given(active(AGREED, COMPLETED)).when(complete(WEDNESDAY)).thenRefused(ALREADY_COMPLETED);
        given(active(AGREED, COMPLETED, REOPENED)).when(complete(WEDNESDAY)).then(COMPLETED);
        given(active(AGREED)).when(complete(MONDAY)).thenRefused(BEFORE_THE_AGREEMENT);
        given(active()).when(complete(WEDNESDAY)).thenRefused(UNKNOWN_ACTION_ITEM);
    }

    @Test
    void a_withdrawn_completion_leaves_the_promise_open() {
        given(active(AGREED, COMPLETED, correctedItem(active().length + 1))).when(complete(WEDNESDAY)).then(COMPLETED);
    }

    @Test
    void what_is_completed_can_be_reopened() {
        given(active(AGREED, COMPLETED)).when(reopen(WEDNESDAY)).then(REOPENED);
        given(active(AGREED, COMPLETED)).when(reopen(TUESDAY)).thenRefused(BEFORE_THE_COMPLETION);
        given(active(AGREED)).when(reopen(WEDNESDAY)).thenRefused(NOT_COMPLETED);
        given(active(AGREED, DROPPED)).when(reopen(WEDNESDAY)).thenRefused(ALREADY_DROPPED);
    }

    @Test
    void what_is_open_can_be_dropped() {
        given(active(AGREED)).when(drop()).then(DROPPED);
        given(active(AGREED, COMPLETED)).when(drop()).thenRefused(ALREADY_COMPLETED);
        given(active(AGREED, DROPPED)).when(drop()).thenRefused(ALREADY_DROPPED);
        given(active(AGREED, DROPPED)).when(complete(WEDNESDAY)).thenRefused(ALREADY_DROPPED);
    }

    @Test
    void open_promises_are_reviewed_in_a_session_of_the_relationship() {
        var reviewed = new ActionItemReviewed(PROGRAMME, RELATIONSHIP, ITEM, SESSION, BEN, WEDNESDAY);

        given(active(AGREED, held(SESSION, WEDNESDAY))).when(review()).then(reviewed);
        given(active(AGREED, held(SESSION, WEDNESDAY), reviewed)).when(review()).thenNothing();
        given(active(AGREED)).when(review()).thenRefused(UNKNOWN_SESSION);
        given(active(AGREED, scheduled(SESSION, moment("2026-01-08T09:00:00Z"), MONDAY))).when(review())
            .thenRefused(SESSION_NOT_STARTED);
        given(active(AGREED, scheduled(SESSION, WEDNESDAY, MONDAY), cancelled(TUESDAY))).when(review())
            .thenRefused(SESSION_CANCELLED);
        given(active(AGREED, COMPLETED, held(SESSION, WEDNESDAY))).when(review()).thenRefused(ALREADY_COMPLETED);
    }

    @Test
    void another_promise_of_the_pair_changes_nothing() {
        var other = new ActionItemCompleted(PROGRAMME, RELATIONSHIP, new ActionItemId(uuid("other")), BEN, TUESDAY);

        given(active(AGREED, other)).when(complete(WEDNESDAY)).then(COMPLETED);
        given(active(AGREED)).when(new CompleteActionItem(PROGRAMME, RELATIONSHIP, ITEM, BEN, LONG_AGO))
            .thenRefused(BEFORE_THE_AGREEMENT);
    }

    static FactCorrected correctedItem(int index) {
        var of = corrected(nth(index), null);
        return new FactCorrected(of.programme(), of.relationship(), of.supersedes(),
            about(ITEM), "ActionItemCompleted", Set.of(), null, of.reason(), of.at());
    }

    static ActionItemAgreed agreed(RelationshipId relationship) {
        return new ActionItemAgreed(PROGRAMME, relationship, ITEM, BEN, FRIDAY, PARIS, null, null, TUESDAY);
    }

    static AgreeActionItem agree(ParticipantId owner, LocalDate due) {
        return new AgreeActionItem(PROGRAMME, RELATIONSHIP, ITEM, owner, due, PARIS, null, null, TUESDAY);
    }

    static AgreeActionItem agree(@Nullable SessionId session, @Nullable GoalId goal) {
        return new AgreeActionItem(PROGRAMME, RELATIONSHIP, ITEM, BEN, FRIDAY, PARIS, session, goal, TUESDAY);
    }

    static RenegotiateActionItem renegotiate(LocalDate due, ParticipantId acceptedBy) {
        return new RenegotiateActionItem(PROGRAMME, RELATIONSHIP, ITEM, due, acceptedBy, WEDNESDAY);
    }

    static CompleteActionItem complete(EffectiveAt at) {
        return new CompleteActionItem(PROGRAMME, RELATIONSHIP, ITEM, BEN, at);
    }

    static ReopenActionItem reopen(EffectiveAt at) {
        return new ReopenActionItem(PROGRAMME, RELATIONSHIP, ITEM, ANN, at);
    }

    static DropActionItem drop() {
        return new DropActionItem(PROGRAMME, RELATIONSHIP, ITEM, BEN, DropReason.TOO_BIG, WEDNESDAY);
    }

    static ReviewActionItem review() {
        return new ReviewActionItem(PROGRAMME, RELATIONSHIP, ITEM, SESSION, BEN, WEDNESDAY);
    }
}
