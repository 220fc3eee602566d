package coaching.command.law;

import coaching.analytics.history.AsOf;
import coaching.command.actionitem.ActionItemCommands;
import coaching.command.correction.CorrectionCommands;
import coaching.command.history.Pairs;
import coaching.command.kernel.Command;
import coaching.command.kernel.Rejected;
import coaching.command.relationship.RelationshipCommands;
import coaching.command.session.SessionCommands;
import coaching.events.CoachingEvent;
import coaching.events.EffectiveAt;
import coaching.events.Evidence;
import coaching.events.RelationshipEvent.Outcome;
import coaching.events.id.ActionItemId;
import coaching.events.id.SessionId;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import static coaching.command.kernel.Facts.ANN;
import static coaching.command.kernel.Facts.BEN;
import static coaching.command.kernel.Facts.RELATIONSHIP;
import static coaching.command.law.Sequence.BERLIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/// Orders of facts that once meant one thing to commands and another to the pages. A pair in Berlin, active since 1 January
/// 2026.
class CasesTest {

    private static final SessionId S = Sequence.SESSIONS.getFirst();
    private static final SessionId ANOTHER = Sequence.SESSIONS.getLast();
    private static final ActionItemId ITEM = Sequence.ITEMS.getFirst();
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final EffectiveAt MARCH_2 = at("2026-03-02");
    private static final EffectiveAt TEN = at("2026-03-02T10:00:00+01:00");
    private static final EffectiveAt MARCH_20 = at("2026-03-20T09:00:00+01:00");

    private static final AsOf LATER = AsOf.moment(NOW, ZoneOffset.UTC);

    private final Recorded pair = new Recorded();

    CasesTest() {
        Pairs.beginnings(RELATIONSHIP, at("2026-01-01")).forEach(pair::append);
    }

    @Test
    void a_pause_ends_on_its_day() {
        sent(RelationshipCommands.pause(TEN), RelationshipCommands.resume(MARCH_2));
        assertThat(held().relationship()).isEqualTo("Active");
    }

    @Test
    void a_pause_on_a_day_whose_moment_is_known_ends_later_that_day() {
        sent(RelationshipCommands.pause(MARCH_2), RelationshipCommands.resume(TEN));
        assertThat(held().relationship()).isEqualTo("Active");
        refused("OUT_OF_ORDER",
            RelationshipCommands.pause(at("2026-03-02T09:00:00+01:00")));
    }

    @Test
    void a_pair_is_closed_on_the_day_it_resumed() {
        sent(RelationshipCommands.pause(MARCH_2), RelationshipCommands.resume(TEN),
            RelationshipCommands.close(Outcome.ENDED_EARLY, MARCH_2));
        assertThat(held().relationship()).isEqualTo("Closed");
    }

    @Test
    void a_booking_is_cancelled_on_its_day() {
        sent(SessionCommands.schedule(S, MARCH_20, TEN), SessionCommands.cancel(S, MARCH_2));
        assertThat(held().meeting(S).cancelled()).isTrue();
    }

    @Test
    void a_booking_is_moved_on_its_day() {
        sent(SessionCommands.schedule(S, MARCH_20, TEN), SessionCommands.reschedule(S, at("2026-03-22"), MARCH_2));
        assertThat(held().meeting(S).planned()).isEqualTo(at("2026-03-22"));
    }

    @Test
    void a_cancellation_and_a_reinstatement_on_one_day_come_in_the_order_of_their_recording() {
        sent(SessionCommands.schedule(S, MARCH_20, TEN), SessionCommands.cancel(S, MARCH_2),
            SessionCommands.reinstate(S, MARCH_2));
        assertThat(held().meeting(S).cancelled()).isFalse();
    }

    @Test
    void a_completion_before_the_reopening_is_refused_by_name() {
        sent(agreed(), ActionItemCommands.complete(ITEM, BEN, at("2026-03-10T09:00:00+01:00")),
            ActionItemCommands.reopen(ITEM, ANN, at("2026-03-12T09:00:00+01:00")));
        refused("BEFORE_THE_LAST_STEP",
            ActionItemCommands.complete(ITEM, BEN, at("2026-03-11T09:00:00+01:00")));
        assertThat(held().promise(ITEM).state()).isEqualTo("OPEN");
    }

    @Test
    void a_reopening_dated_by_day_follows_the_completion_of_that_day() {
        sent(agreed(), ActionItemCommands.complete(ITEM, BEN, at("2026-03-10T09:00:00+01:00")),
            ActionItemCommands.reopen(ITEM, ANN, at("2026-03-10")));
        assertThat(held().promise(ITEM).state()).isEqualTo("OPEN");
        sent(ActionItemCommands.complete(ITEM, BEN, at("2026-03-10")));
        assertThat(held().promise(ITEM).state()).isEqualTo("COMPLETED");
    }

    @Test
    void renegotiations_come_in_order() {
        sent(agreed(), ActionItemCommands.renegotiate(ITEM, LocalDate.parse("2026-04-01"), ANN, at("2026-03-12")));
        refused("BEFORE_THE_LAST_STEP",
            ActionItemCommands.renegotiate(ITEM, LocalDate.parse("2026-03-25"), ANN, at("2026-03-10")));
        assertThat(held().promise(ITEM).due()).isEqualTo("2026-04-01");
    }

    @Test
    void pauses_and_closures_are_corrected() {
        sent(RelationshipCommands.pause(TEN));
        sent(CorrectionCommands.correct(pair.log().getLast().id(), null, at("2026-03-03")));
        assertThat(held().relationship()).isEqualTo("Active");
        sent(RelationshipCommands.close(Outcome.ENDED_EARLY, at("2026-03-10")));
        sent(CorrectionCommands.correct(pair.log().getLast().id(), at("2026-03-08"), at("2026-03-11")));
        assertThat(held().relationship()).isEqualTo("Closed");
        sent(CorrectionCommands.correct(pair.log().getLast().id(), null, at("2026-03-12")));
        assertThat(held().relationship()).isEqualTo("Closed");
        var closed = pair.log().get(pair.log().size() - 3);
        sent(CorrectionCommands.correct(closed.id(), null, at("2026-03-13")));
        assertThat(held().relationship()).isEqualTo("Active");
    }

    @Test
    void a_pause_that_others_rest_on_is_corrected_last() {
        sent(RelationshipCommands.pause(TEN));
        var pause = pair.log().getLast().id();
        sent(RelationshipCommands.resume(at("2026-03-09")));
        refused("OTHERS_REST_ON_IT", CorrectionCommands.correct(pause, null, at("2026-03-10")));
        refused("OUT_OF_ORDER", CorrectionCommands.correct(pause, at("2026-03-10"), at("2026-03-10")));
    }

    @Test
    void two_members_record_one_meeting() {
        var nine = at("2026-01-10T09:00:00+01:00");
        sent(SessionCommands.hold(S, ANN, nine, null, false, NOW));
        assertThatExceptionOfType(Rejected.class)
            .isThrownBy(() -> decided(
                SessionCommands.hold(ANOTHER, BEN, at("2026-01-10T09:05:00+01:00"), null, false, NOW)))
            .satisfies(it -> assertThat(it.refusal().name()).isEqualTo("LIKELY_THE_SAME"))
            .satisfies(it -> assertThat(it.more()).containsEntry("session", S.toString()));
        assertThat(grade()).isEqualTo(Evidence.E1);
        sent(SessionCommands.attest(S, BEN, true, at("2026-01-10T10:00:00+01:00")));
        assertThat(grade()).isEqualTo(Evidence.E2);
    }

    @Test
    void a_denied_meeting_is_contested() {
        sent(SessionCommands.hold(S, ANN, at("2026-01-10T09:00:00+01:00"), null, false, NOW),
            SessionCommands.attest(S, BEN, false, at("2026-01-11")));
        assertThat(held().meeting(S).denied()).isTrue();
        assertThat(Figures.history(pair.log()).sessions().getFirst().contested(LATER)).isTrue();
    }

    private Evidence grade() {
        return Figures.history(pair.log()).sessions().getFirst().evidence(LATER);
    }

    private static Command<?, ? extends CoachingEvent> agreed() {
        return ActionItemCommands.agree(ITEM, BEN, LocalDate.parse("2026-03-20"), at("2026-03-01"));
    }

    /// What both sides hold.
    private Seen held() {
        var decisions = Decisions.of(pair.log());
        assertThat(Figures.of(pair.log())).isEqualTo(decisions);
        assertThat(Figures.history(pair.log()).oddities()).isEmpty();
        return decisions;
    }

    @SafeVarargs
    private final void sent(Command<?, ? extends CoachingEvent>... commands) {
        for (var command : commands) {
            assertThat(decided(command)).as(command.toString()).isTrue();
        }
    }

    private void refused(String rule, Command<?, ? extends CoachingEvent> command) {
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> decided(command))
            .satisfies(it -> assertThat(it.refusal().name()).isEqualTo(rule));
    }

    private <S, E extends CoachingEvent> boolean decided(Command<S, E> command) {
        var events = command.decide(command.source(pair));
        events.forEach(pair::append);
        return !events.isEmpty();
    }

    private static EffectiveAt at(String text) {
        return EffectiveAt.of(text, BERLIN);
    }
}
