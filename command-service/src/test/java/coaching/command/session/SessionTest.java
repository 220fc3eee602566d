package coaching.command.session;

import coaching.command.history.HeldMeeting;
import coaching.command.kernel.Rejected;
import coaching.events.EffectiveAt;
import coaching.events.RelationshipEvent.ProtocolProposed;
import coaching.events.RelationshipEvent.RelationshipActivated;
import coaching.events.SessionEvent.Attendance;
import coaching.events.SessionEvent.CancelReason;
import coaching.events.SessionEvent.Purpose;
import coaching.events.SessionEvent.SessionAbsenceStated;
import coaching.events.SessionEvent.SessionCorroborated;
import coaching.events.SessionEvent.SessionHeld;
import coaching.events.SessionEvent.SessionReinstated;
import coaching.events.SessionEvent.SessionRescheduled;
import coaching.events.SessionEvent.SessionScheduled;
import coaching.events.SessionEvent.Witness;
import coaching.events.id.ParticipantId;
import coaching.events.id.RelationshipId;
import coaching.events.id.SessionId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Set;

import static coaching.command.history.HistoryRefusal.ALREADY_HELD;
import static coaching.command.history.HistoryRefusal.ATTENDEE_NOT_A_MEMBER;
import static coaching.command.history.HistoryRefusal.COUNT_OUT_OF_RANGE;
import static coaching.command.history.HistoryRefusal.HELD_IN_THE_FUTURE;
import static coaching.command.history.HistoryRefusal.ID_IN_USE;
import static coaching.command.history.HistoryRefusal.LIKELY_THE_SAME;
import static coaching.command.history.HistoryRefusal.MINUTES_OUT_OF_RANGE;
import static coaching.command.history.HistoryRefusal.NO_AGREED_PROTOCOL;
import static coaching.command.history.HistoryRefusal.OVERLAPS_ANOTHER_SESSION;
import static coaching.command.history.HistoryRefusal.RELATIONSHIP_CLOSED;
import static coaching.command.history.HistoryRefusal.RELATIONSHIP_NOT_ACTIVE;
import static coaching.command.history.HistoryRefusal.RELATIONSHIP_PAUSED;
import static coaching.command.history.HistoryRefusal.SESSION_CANCELLED;
import static coaching.command.history.Pairs.LONG_AGO;
import static coaching.command.history.Pairs.MEMBERS;
import static coaching.command.history.Pairs.PROTOCOL;
import static coaching.command.history.Pairs.active;
import static coaching.command.history.Pairs.attested;
import static coaching.command.history.Pairs.cancelled;
import static coaching.command.history.Pairs.closed;
import static coaching.command.history.Pairs.day;
import static coaching.command.history.Pairs.held;
import static coaching.command.history.Pairs.moment;
import static coaching.command.history.Pairs.paused;
import static coaching.command.history.Pairs.resumed;
import static coaching.command.history.Pairs.scheduled;
import static coaching.command.kernel.Facts.ANN;
import static coaching.command.kernel.Facts.BEN;
import static coaching.command.kernel.Facts.CAT;
import static coaching.command.kernel.Facts.MONDAY;
import static coaching.command.kernel.Facts.PROGRAMME;
import static coaching.command.kernel.Facts.RELATIONSHIP;
import static coaching.command.kernel.Facts.SESSION;
import static coaching.command.kernel.Facts.TUESDAY;
import static coaching.command.kernel.Facts.WEDNESDAY;
import static coaching.command.kernel.Facts.corrected;
import static coaching.command.kernel.Facts.proposed;
import static coaching.command.kernel.Facts.uuid;
import static coaching.command.kernel.Spec.given;
import static coaching.command.kernel.Spec.lastOnBehalf;
import static coaching.command.kernel.Spec.nth;
import static coaching.command.kernel.Spec.recorded;
import static coaching.command.session.SessionRefusal.ALREADY_SCHEDULED;
import static coaching.command.session.SessionRefusal.BEFORE_THE_BOOKING;
import static coaching.command.session.SessionRefusal.BEFORE_YOUR_LAST_WORD;
import static coaching.command.session.SessionRefusal.FOCUS_OUT_OF_RANGE;
import static coaching.command.session.SessionRefusal.NOT_AHEAD;
import static coaching.command.session.SessionRefusal.NOT_HELD;
import static coaching.command.session.SessionRefusal.NOT_STARTED_YET;
import static coaching.command.session.SessionRefusal.UNKNOWN_SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SessionTest {

    static final SessionId OTHER = new SessionId(uuid("other session"));
    static final Instant NOW = Instant.parse("2026-02-01T12:00:00Z");
    static final int AFTER_BEGINNINGS = active().length;

    @Test
    void a_session_is_scheduled_ahead() {
        given(active()).when(schedule(TUESDAY, MONDAY)).then(scheduled(SESSION, TUESDAY, MONDAY));
    }

    @Test
    void what_has_begun_cannot_be_scheduled() {
        given(active()).when(schedule(TUESDAY, TUESDAY)).thenRefused(NOT_AHEAD);
        given(active()).when(schedule(TUESDAY, WEDNESDAY)).thenRefused(NOT_AHEAD);
        given(active()).when(schedule(day("2026-01-06"), WEDNESDAY)).thenRefused(NOT_AHEAD);
    }

    @Test
    void a_session_without_a_time_may_still_be_later_that_day() {
        given(active()).when(schedule(day("2026-01-06"), TUESDAY)).then(scheduled(SESSION, day("2026-01-06"), TUESDAY));
    }

    @Test
    void a_session_is_scheduled_once() {
        var booked = active(scheduled(SESSION, TUESDAY, MONDAY));

        given(booked).when(schedule(TUESDAY, MONDAY)).thenNothing();
        given(booked).when(schedule(WEDNESDAY, MONDAY)).thenRefused(ALREADY_SCHEDULED);
        given(active(held(SESSION, TUESDAY))).when(schedule(WEDNESDAY, MONDAY)).thenRefused(ALREADY_HELD);
    }

    @Test
    void a_session_takes_a_minute_to_a_day() {
        given(active()).when(schedule(TUESDAY, 0)).thenRefused(MINUTES_OUT_OF_RANGE);
        given(active()).when(schedule(TUESDAY, 1441)).thenRefused(MINUTES_OUT_OF_RANGE);
        given(active()).when(schedule(TUESDAY, 1440))
            .then(new SessionScheduled(PROGRAMME, RELATIONSHIP, SESSION, TUESDAY, 1440, Purpose.REFLECT, MONDAY));
    }

    @Test
    void members_meet_from_the_activation_on() {
        given(active()).when(hold(moment("2026-01-05T08:59:59Z"))).thenRefused(RELATIONSHIP_NOT_ACTIVE);
        given(active()).when(hold(day("2026-01-04"))).thenRefused(RELATIONSHIP_NOT_ACTIVE);
        given(active()).when(hold(day("2026-01-05"))).then(heldAt(day("2026-01-05")));
        given(proposed(ANN, BEN)).when(hold(TUESDAY)).thenRefused(RELATIONSHIP_NOT_ACTIVE);
    }

    @Test
    void members_meet_once_all_agreed_on_a_protocol() {
        given(proposed(ANN, BEN), new ProtocolProposed(PROGRAMME, RELATIONSHIP, 1, PROTOCOL, ANN, MONDAY),
            new RelationshipActivated(PROGRAMME, RELATIONSHIP, MEMBERS, 1, MONDAY))
            .when(hold(TUESDAY)).thenRefused(NO_AGREED_PROTOCOL);
    }

    @Test
    void nobody_meets_in_a_pause() {
        var pause = active(paused(TUESDAY), resumed(moment("2026-01-20T09:00:00Z")));

        given(pause).when(hold(moment("2026-01-06T08:00:00Z"))).then(heldAt(moment("2026-01-06T08:00:00Z")));
        given(pause).when(hold(TUESDAY)).thenRefused(RELATIONSHIP_PAUSED);
        given(pause).when(hold(day("2026-01-19"))).thenRefused(RELATIONSHIP_PAUSED);
        given(pause).when(hold(day("2026-01-20"))).then(heldAt(day("2026-01-20")));
        given(active(paused(TUESDAY))).when(schedule(moment("2026-05-01T09:00:00Z"), TUESDAY))
            .thenRefused(RELATIONSHIP_PAUSED);
    }

    @Test
    void after_the_closure_only_corrections_follow() {
        var over = active(held(OTHER, TUESDAY), closed(moment("2026-01-30T09:00:00Z")));

        given(over).when(hold(WEDNESDAY)).thenRefused(RELATIONSHIP_CLOSED);
        given(over).when(schedule(WEDNESDAY, TUESDAY)).thenRefused(RELATIONSHIP_CLOSED);
        given(over).when(attest(ANN, true)).thenRefused(RELATIONSHIP_CLOSED);
    }

    @Test
    void sessions_of_a_relationship_do_not_overlap() {
        var booked = active(scheduled(OTHER, TUESDAY, MONDAY));

        given(booked).when(schedule(moment("2026-01-06T09:59:00Z"), MONDAY)).thenRefused(OVERLAPS_ANOTHER_SESSION);
        given(booked).when(schedule(moment("2026-01-06T08:01:00Z"), MONDAY)).thenRefused(OVERLAPS_ANOTHER_SESSION);
        given(booked).when(schedule(moment("2026-01-06T10:00:00Z"), MONDAY))
            .then(scheduled(SESSION, moment("2026-01-06T10:00:00Z"), MONDAY));
    }

    @Test
    void a_record_that_resembles_a_booking_is_recorded_on_the_booking() {
        var booked = active(scheduled(OTHER, TUESDAY, MONDAY));

        given(booked).when(hold(TUESDAY)).then(held(OTHER, TUESDAY));
        given(booked).when(holdBy(ANN, moment("2026-01-06T10:30:00Z")))
            .then(heldBy(OTHER, ANN, moment("2026-01-06T10:30:00Z")));
        given(booked).when(hold(day("2026-01-06"))).then(held(OTHER, day("2026-01-06")));
        given(booked).when(hold(WEDNESDAY)).then(heldAt(WEDNESDAY));
    }

    @Test
    void two_records_of_one_meeting_are_one() {
        var first = active(heldBy(OTHER, ANN, moment("2026-01-06T09:00:00Z")));

        given(first).when(holdBy(BEN, moment("2026-01-06T09:05:00Z"))).thenRefused(LIKELY_THE_SAME);
        given(first).when(holdBy(BEN, moment("2026-01-06T11:00:00Z"))).thenRefused(LIKELY_THE_SAME);
        given(first).when(holdBy(BEN, moment("2026-01-06T11:01:00Z")))
            .then(heldBy(SESSION, BEN, moment("2026-01-06T11:01:00Z")));
    }

    @Test
    void the_refusal_names_the_first_record_and_how_to_confirm_it() {
        var first = active(heldBy(OTHER, ANN, moment("2026-01-06T09:00:00Z")));

        assertThatExceptionOfType(Rejected.class)
            .isThrownBy(() -> given(first).when(holdBy(BEN, moment("2026-01-06T09:05:00Z"))).events())
            .satisfies(it -> assertThat(it.more()).containsEntry("session", OTHER.toString())
                .containsEntry("way", "attestations"));
    }

    @Test
    void two_meetings_are_two_if_the_sender_says_so_and_they_can_have_been() {
        var first = active(heldBy(OTHER, ANN, moment("2026-01-06T09:00:00Z")));

        given(first).when(another(moment("2026-01-06T09:05:00Z")))
            .then(heldBy(SESSION, BEN, moment("2026-01-06T09:05:00Z")));
        given(first).when(another(moment("2026-01-06T09:00:00Z"))).thenRefused(OVERLAPS_ANOTHER_SESSION);
        given(active(held(OTHER, TUESDAY))).when(another(moment("2026-01-06T09:30:00Z")))
            .thenRefused(OVERLAPS_ANOTHER_SESSION);
        given(active(held(OTHER, day("2026-01-06")))).when(another(TUESDAY)).then(heldBy(SESSION, BEN, TUESDAY));
    }

    @Test
    void a_cancelled_session_is_reinstated_before_it_can_be_held() {
        var called = active(scheduled(SESSION, TUESDAY, MONDAY), cancelled(MONDAY));

        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> given(called).when(hold(TUESDAY)).events())
            .satisfies(it -> assertThat(it.refusal()).isEqualTo(SESSION_CANCELLED))
            .satisfies(it -> assertThat(it.more()).containsEntry("way", "reinstatements"));
        given(called).when(reinstate(WEDNESDAY)).then(reinstated(WEDNESDAY));
        given(active(scheduled(SESSION, TUESDAY, MONDAY), cancelled(MONDAY), reinstated(WEDNESDAY)))
            .when(hold(TUESDAY)).then(heldAt(TUESDAY));
        given(active(scheduled(SESSION, TUESDAY, MONDAY))).when(reinstate(WEDNESDAY)).thenNothing();
        given(active()).when(reinstate(WEDNESDAY)).thenRefused(UNKNOWN_SESSION);
    }

    @Test
    void a_session_comes_back_only_where_its_time_is_free() {
        var taken = active(scheduled(SESSION, TUESDAY, MONDAY), cancelled(MONDAY), held(OTHER, TUESDAY));

        given(taken).when(reinstate(WEDNESDAY)).thenRefused(OVERLAPS_ANOTHER_SESSION);
    }

    @Test
    void clocks_of_phones_differ_by_minutes() {
        var ahead = moment("2026-01-05T10:03:00Z");
        var fast = recorded(Instant.parse("2026-01-05T10:00:30Z"), active(scheduled(SESSION, TUESDAY, ahead)));

        fast.when(cancel(moment("2026-01-05T10:00:00Z"))).then(cancelled(ahead));
        fast.when(cancel(moment("2026-01-05T09:57:59Z"))).thenRefused(BEFORE_THE_BOOKING);
        given(active(scheduled(SESSION, TUESDAY, ahead))).when(cancel(moment("2026-01-05T10:00:00Z")))
            .thenRefused(BEFORE_THE_BOOKING);
    }

    @Test
    void a_booking_is_answered_by_what_sorts_after_it() {
        var booked = active(scheduled(SESSION, moment("2026-01-20T09:00:00Z"), moment("2026-01-06T10:00:00Z")));

        given(booked).when(cancel(day("2026-01-06"))).then(cancelled(day("2026-01-06")));
        given(booked).when(cancel(day("2026-01-05"))).thenRefused(BEFORE_THE_BOOKING);
    }

    @Test
    void who_was_not_there_has_no_word() {
        var on = active(heldBy(SESSION, ANN, TUESDAY));

        given(on).when(new StateAbsence(PROGRAMME, RELATIONSHIP, SESSION, BEN, WEDNESDAY))
            .then(new SessionAbsenceStated(PROGRAMME, RELATIONSHIP, SESSION, BEN, WEDNESDAY));
        given(active(heldBy(SESSION, ANN, TUESDAY),
            new SessionAbsenceStated(PROGRAMME, RELATIONSHIP, SESSION, BEN, WEDNESDAY)))
            .when(new StateAbsence(PROGRAMME, RELATIONSHIP, SESSION, BEN, WEDNESDAY)).thenNothing();
        given(on).when(new StateAbsence(PROGRAMME, RELATIONSHIP, SESSION, BEN, MONDAY)).thenRefused(NOT_STARTED_YET);
    }

    @Test
    void a_members_own_word_follows_one_that_was_said_on_their_behalf() {
        lastOnBehalf(active(held(SESSION, TUESDAY), attested(ANN, true, WEDNESDAY))).when(attest(ANN, true))
            .then(attested(ANN, true, WEDNESDAY));
    }

    @Test
    void a_session_whose_record_was_withdrawn_stands_while_others_affirm_it() {
        var affirmed = active(scheduled(SESSION, TUESDAY, MONDAY), heldBy(SESSION, ANN, TUESDAY),
            attested(BEN, true, WEDNESDAY), corrected(nth(AFTER_BEGINNINGS + 1), null));

        given(affirmed).when(cancel(WEDNESDAY)).thenRefused(ALREADY_HELD);
    }

    @Test
    void who_records_a_session_takes_back_that_it_did_not_take_place() {
        var denied = active(scheduled(SESSION, TUESDAY, MONDAY), attested(ANN, false, WEDNESDAY));

        given(denied).when(holdBy(ANN, TUESDAY)).then(heldBy(SESSION, ANN, TUESDAY),
            attested(ANN, true, new EffectiveAt.Moment(NOW, TUESDAY.zone())));
    }

    @Test
    void a_word_comes_after_the_members_last_word() {
        var friday = moment("2026-01-09T09:00:00Z");
        given(active(held(SESSION, TUESDAY), attested(ANN, false, friday))).when(attest(ANN, true, WEDNESDAY))
            .thenRefused(BEFORE_YOUR_LAST_WORD);
        given(active(held(SESSION, TUESDAY), attested(BEN, false, friday))).when(attest(ANN, true, WEDNESDAY))
            .then(attested(ANN, true, WEDNESDAY));
    }

    @Test
    void two_sessions_on_a_day_without_times_are_likely_one() {
        given(active(held(OTHER, day("2026-01-06")))).when(hold(TUESDAY)).thenRefused(LIKELY_THE_SAME);
        given(active(held(OTHER, TUESDAY))).when(hold(day("2026-01-06"))).thenRefused(LIKELY_THE_SAME);
        given(active(held(OTHER, day("2026-01-06")))).when(hold(day("2026-01-07"))).then(heldAt(day("2026-01-07")));
    }

    @Test
    void a_cancelled_session_takes_no_time() {
        given(active(scheduled(SESSION, TUESDAY, MONDAY), cancelled(MONDAY))).when(
            new RecordSessionHeld(
                new HeldMeeting(PROGRAMME, RELATIONSHIP, OTHER, null, TUESDAY, 60, Attendance.UNKNOWN, false, NOW)))
            .then(held(OTHER, TUESDAY));
    }

    @Test
    void an_id_that_another_relationship_uses_is_refused() {
        var elsewhere = new SessionHeld(PROGRAMME, new RelationshipId(uuid("elsewhere")), SESSION, null, null,
            Attendance.UNKNOWN, TUESDAY);

        given(active(elsewhere)).when(hold(WEDNESDAY)).thenRefused(ID_IN_USE);
        given(active(elsewhere)).when(schedule(WEDNESDAY, MONDAY)).thenRefused(ID_IN_USE);
        given(active(elsewhere)).when(attest(ANN, true)).thenRefused(UNKNOWN_SESSION);
    }

    @Test
    void sessions_of_other_relationships_take_no_time_here() {
        given(active(new SessionHeld(PROGRAMME, new RelationshipId(uuid("elsewhere")), OTHER, null, 60,
            Attendance.UNKNOWN, TUESDAY))).when(hold(TUESDAY)).then(heldAt(TUESDAY));
    }

    @Test
    void a_session_is_rescheduled_ahead() {
        var booked = active(scheduled(SESSION, TUESDAY, MONDAY));

        given(booked).when(reschedule(WEDNESDAY, MONDAY))
            .then(new SessionRescheduled(PROGRAMME, RELATIONSHIP, SESSION, WEDNESDAY, 60, MONDAY));
        given(booked).when(reschedule(moment("2026-01-06T09:30:00Z"), MONDAY))
            .then(new SessionRescheduled(PROGRAMME, RELATIONSHIP, SESSION, moment("2026-01-06T09:30:00Z"), 60, MONDAY));
        given(booked).when(reschedule(TUESDAY, MONDAY)).thenNothing();
        given(booked).when(reschedule(TUESDAY, WEDNESDAY)).thenRefused(NOT_AHEAD);
        given(booked).when(reschedule(WEDNESDAY, LONG_AGO)).thenRefused(BEFORE_THE_BOOKING);
        given(active()).when(reschedule(WEDNESDAY, MONDAY)).thenRefused(UNKNOWN_SESSION);
    }

    @Test
    void a_session_is_held_or_cancelled_never_both() {
        var booked = scheduled(SESSION, TUESDAY, MONDAY);

        given(active(booked, cancelled(MONDAY))).when(hold(TUESDAY)).thenRefused(SESSION_CANCELLED);
        given(active(booked, held(SESSION, TUESDAY))).when(cancel(WEDNESDAY)).thenRefused(ALREADY_HELD);
        given(active(booked)).when(cancel(MONDAY)).then(cancelled(MONDAY));
        given(active(booked, cancelled(MONDAY))).when(cancel(TUESDAY)).thenNothing();
        given(active(booked)).when(cancel(LONG_AGO)).thenRefused(BEFORE_THE_BOOKING);
    }

    @Test
    void a_session_is_held_with_or_without_a_booking_and_once() {
        given(active()).when(hold(TUESDAY)).then(heldAt(TUESDAY));
        given(active(scheduled(SESSION, TUESDAY, MONDAY))).when(hold(WEDNESDAY)).then(heldAt(WEDNESDAY));
        given(active(held(SESSION, TUESDAY))).when(hold(TUESDAY)).thenRefused(ALREADY_HELD);
    }

    @Test
    void the_future_has_not_been_held() {
        given(active()).when(hold(moment("2026-02-01T12:05:01Z"))).thenRefused(HELD_IN_THE_FUTURE);
        given(active()).when(hold(day("2026-02-02"))).thenRefused(HELD_IN_THE_FUTURE);
        given(active()).when(hold(moment("2026-02-01T12:05:00Z"))).then(heldAt(moment("2026-02-01T12:05:00Z")));
        given(active()).when(hold(day("2026-02-01"))).then(heldAt(day("2026-02-01")));
    }

    @Test
    void a_withdrawn_session_can_be_recorded_again() {
        given(active(held(SESSION, TUESDAY), corrected(nth(AFTER_BEGINNINGS), null))).when(hold(WEDNESDAY))
            .then(heldAt(WEDNESDAY));
    }

    @Test
    void a_moved_session_takes_its_new_time() {
        var moved = active(held(SESSION, TUESDAY), corrected(nth(AFTER_BEGINNINGS), WEDNESDAY));

        given(moved).when(holdOther(WEDNESDAY)).thenRefused(LIKELY_THE_SAME);
        given(moved).when(holdOther(TUESDAY)).then(held(OTHER, TUESDAY));
    }

    @Test
    void attendance_names_members_and_counts_at_least_them() {
        given(active()).when(attended(new Attendance(null, Set.of(CAT)))).thenRefused(ATTENDEE_NOT_A_MEMBER);
        given(active()).when(attended(new Attendance(1, Set.of(ANN, BEN)))).thenRefused(COUNT_OUT_OF_RANGE);
        given(active()).when(attended(new Attendance(0, Set.of()))).thenRefused(COUNT_OUT_OF_RANGE);
        given(active()).when(attended(new Attendance(10_001, Set.of()))).thenRefused(COUNT_OUT_OF_RANGE);
        given(active()).when(attended(new Attendance(14, Set.of(ANN, BEN)))).then(
            new SessionHeld(PROGRAMME, RELATIONSHIP, SESSION, null, null, new Attendance(14, Set.of(ANN, BEN)),
                TUESDAY));
    }

    @Test
    void each_side_gives_its_word_and_may_change_it() {
        var session = held(SESSION, TUESDAY);

        given(active(session)).when(attest(ANN, true)).then(attested(ANN, true, WEDNESDAY));
        given(active(session, attested(ANN, true, WEDNESDAY))).when(attest(BEN, true))
            .then(attested(BEN, true, WEDNESDAY));
        given(active(session, attested(ANN, true, WEDNESDAY))).when(attest(ANN, false))
            .then(attested(ANN, false, WEDNESDAY));
        given(active(session, attested(ANN, true, WEDNESDAY))).when(attest(ANN, true)).thenNothing();
    }

    @Test
    void a_word_is_about_a_session_that_has_begun() {
        given(active()).when(attest(ANN, true)).thenRefused(UNKNOWN_SESSION);
        given(active(scheduled(SESSION, moment("2026-01-08T09:00:00Z"), MONDAY))).when(attest(ANN, false))
            .thenRefused(NOT_STARTED_YET);
        given(active(scheduled(SESSION, TUESDAY, MONDAY))).when(attest(ANN, true)).thenRefused(NOT_HELD);
        given(active(scheduled(SESSION, TUESDAY, MONDAY))).when(attest(ANN, false))
            .then(attested(ANN, false, WEDNESDAY));
        given(active(scheduled(SESSION, TUESDAY, MONDAY), cancelled(MONDAY))).when(attest(ANN, false))
            .thenRefused(SESSION_CANCELLED);
    }

    @Test
    void focus_is_one_to_five_for_what_took_place() {
        given(active(held(SESSION, TUESDAY))).when(focus(true, 6)).thenRefused(FOCUS_OUT_OF_RANGE);
        given(active(held(SESSION, TUESDAY))).when(focus(true, 0)).thenRefused(FOCUS_OUT_OF_RANGE);
        given(active(held(SESSION, TUESDAY))).when(focus(false, 3)).thenRefused(FOCUS_OUT_OF_RANGE);
    }

    @Test
    void an_independent_source_corroborates_once() {
        var seen = new SessionCorroborated(PROGRAMME, RELATIONSHIP, SESSION, Witness.CALENDAR, WEDNESDAY);

        given(active(held(SESSION, TUESDAY))).when(corroborate()).then(seen);
        given(active(held(SESSION, TUESDAY), seen)).when(corroborate()).thenNothing();
        given(active(scheduled(SESSION, TUESDAY, MONDAY))).when(corroborate()).thenRefused(NOT_HELD);
    }

    static ScheduleSession schedule(EffectiveAt start, EffectiveAt at) {
        return new ScheduleSession(PROGRAMME, RELATIONSHIP, SESSION, start, 60, Purpose.REFLECT, at);
    }

    static ScheduleSession schedule(EffectiveAt start, int minutes) {
        return new ScheduleSession(PROGRAMME, RELATIONSHIP, SESSION, start, minutes, Purpose.REFLECT, MONDAY);
    }

    static RescheduleSession reschedule(EffectiveAt start, EffectiveAt at) {
        return new RescheduleSession(PROGRAMME, RELATIONSHIP, SESSION, start, 60, at);
    }

    static CancelSession cancel(EffectiveAt at) {
        return new CancelSession(PROGRAMME, RELATIONSHIP, SESSION, null, CancelReason.ILLNESS, at);
    }

    static RecordSessionHeld hold(EffectiveAt start) {
        return new RecordSessionHeld(
            new HeldMeeting(PROGRAMME, RELATIONSHIP, SESSION, null, start, 60, Attendance.UNKNOWN, false, NOW));
    }

    static RecordSessionHeld holdOther(EffectiveAt start) {
        return new RecordSessionHeld(
            new HeldMeeting(PROGRAMME, RELATIONSHIP, OTHER, null, start, 60, Attendance.UNKNOWN, false, NOW));
    }

    static RecordSessionHeld attended(Attendance attendance) {
        return new RecordSessionHeld(
            new HeldMeeting(PROGRAMME, RELATIONSHIP, SESSION, null, TUESDAY, null, attendance, false, NOW));
    }

    static RecordSessionHeld holdBy(ParticipantId by, EffectiveAt start) {
        return new RecordSessionHeld(
            new HeldMeeting(PROGRAMME, RELATIONSHIP, SESSION, by, start, null, Attendance.UNKNOWN, false, NOW));
    }

    static RecordSessionHeld another(EffectiveAt start) {
        return new RecordSessionHeld(
            new HeldMeeting(PROGRAMME, RELATIONSHIP, SESSION, BEN, start, null, Attendance.UNKNOWN, true, NOW));
    }

    static SessionHeld heldBy(SessionId session, ParticipantId by, EffectiveAt start) {
        return new SessionHeld(PROGRAMME, RELATIONSHIP, session, by, null, Attendance.UNKNOWN, start);
    }

    static ReinstateSession reinstate(EffectiveAt at) {
        return new ReinstateSession(PROGRAMME, RELATIONSHIP, SESSION, null, at);
    }

    static SessionReinstated reinstated(EffectiveAt at) {
        return new SessionReinstated(PROGRAMME, RELATIONSHIP, SESSION, null, at);
    }

    static AttestSession attest(ParticipantId by, boolean tookPlace, EffectiveAt at) {
        return new AttestSession(PROGRAMME, RELATIONSHIP, SESSION, by, tookPlace, null, at);
    }

    static SessionHeld heldAt(EffectiveAt start) {
        return held(SESSION, start);
    }

    static AttestSession attest(ParticipantId by, boolean tookPlace) {
        return new AttestSession(PROGRAMME, RELATIONSHIP, SESSION, by, tookPlace, null, WEDNESDAY);
    }

    static AttestSession focus(boolean tookPlace, @Nullable Integer focus) {
        return new AttestSession(PROGRAMME, RELATIONSHIP, SESSION, ANN, tookPlace, focus, WEDNESDAY);
    }

    static CorroborateSession corroborate() {
        return new CorroborateSession(PROGRAMME, RELATIONSHIP, SESSION, Witness.CALENDAR, WEDNESDAY);
    }
}
