package coaching.analytics.metric;

import coaching.analytics.history.AsOf;
import coaching.analytics.measure.Exclusion;
import coaching.events.EffectiveAt.Day;
import coaching.events.EffectiveAt.Moment;
import coaching.events.Envelope.KnownBy;
import coaching.events.Evidence;
import coaching.testing.story.Story;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import static coaching.analytics.metric.Ask.ask;
import static coaching.analytics.story.Histories.asOf;
import static org.assertj.core.api.Assertions.assertThat;

/// Cases worked out by hand where days, zones, pauses and clocks meet.
class TimeRulesTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");
    private static final ZoneId KIRITIMATI = ZoneId.of("Pacific/Kiritimati");
    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");

    /// 28 and 29 March 2026, 23:30 in Paris: 23 hours apart, since clocks go forward between them, and one day.
    @Test
    void a_day_of_23_hours_is_a_day() {
        var pair = new Story("dst", 2).in(PARIS).begun(0, 1, 0);
        var story = pair.heldBy("a", null, moment("2026-03-28T22:30:00Z", PARIS))
            .heldBy("b", null, moment("2026-03-29T21:30:00Z", PARIS));
        var measure = ask("M2", story, day("2026-03-29", PARIS));
        assertThat(measure.denominator()).isEqualTo(1);
        assertThat(measure.value()).hasValue(1);
    }

    @Test
    void the_29th_of_February_is_a_day() {
        var pair = new Story("leap", 2).begun(-2000, 14, 3);
        var story = pair.heldBy("a", null, whole("2024-02-22")).heldBy("b", null, whole("2024-03-10"));
        assertThat(ask("M1", story, 0).numerator()).isEqualTo(1);
        assertThat(ask("M2", story, day("2024-03-10", ZoneId.of("UTC"))).denominator()).isEqualTo(17);
    }

    @Test
    void the_due_day_ends_at_midnight_where_the_owner_lives() {
        var pair = new Story("due", 2).in(LOS_ANGELES).begun(0, 14, 3);
        var story = pair.promised("it", pair.at(0), LocalDate.of(2026, 3, 8))
            .completed("it", moment("2026-03-09T06:59:59Z", LOS_ANGELES));
        assertThat(ask("M9", story, at("2026-03-09T06:59:58Z")).exclusions()).containsEntry(Exclusion.NOT_YET_DUE, 1L);
        assertThat(ask("M9", story, at("2026-03-09T07:00:00Z")).value()).hasValue(1);
        var late = new Story("due", 2).in(LOS_ANGELES).begun(0, 14, 3)
            .promised("it", pair.at(0), LocalDate.of(2026, 3, 8))
            .completed("it", moment("2026-03-09T07:00:00Z", LOS_ANGELES));
        assertThat(ask("M9", late, at("2026-03-10T00:00:00Z")).value()).hasValue(0);
    }

    @Test
    void gaps_are_days_of_the_people_however_far_from_UTC() {
        var pair = new Story("far", 2).in(KIRITIMATI).begun(0, 14, 3);
        var story = pair.heldBy("a", null, moment("2026-02-01T09:59:00Z", KIRITIMATI))
            .heldBy("b", null, moment("2026-02-01T10:01:00Z", KIRITIMATI));
        assertThat(ask("M2", story, at("2026-02-01T11:00:00Z")).denominator()).isEqualTo(1);
    }

    /// As-of is one instant for all: the end of 30 June in Paris is 10:00 on 1 July in Auckland.
    @Test
    void the_open_gap_ends_on_the_day_it_is_there() {
        var pair = new Story("nz", 2).in(AUCKLAND).begun(0, 14, 3);
        var story = pair.heldBy("a", null, moment("2026-06-29T00:00:00Z", AUCKLAND));
        assertThat(ask("M2", story, day("2026-06-30", PARIS)).denominator()).isEqualTo(2);
        assertThat(ask("M2", story, day("2026-06-30", AUCKLAND)).denominator()).isEqualTo(1);
    }

    @Test
    void a_day_without_a_time_counts_from_its_start() {
        var story = Story.pair().held(10);
        assertThat(ask("M30", story, at("2026-01-15T00:00:00Z")).denominator()).isEqualTo(1);
        assertThat(ask("M30", story, at("2026-01-14T23:59:59Z")).denominator()).isZero();
    }

    @Test
    void a_pause_that_begins_on_the_day_of_a_session_is_in_the_gap_after_it() {
        var story = Story.pair().held(0, 14).paused(14).resumed(28).held(42);
        var measure = ask("M2", story, 42);
        assertThat(measure.numerator()).isEqualTo(28);
        assertThat(measure.denominator()).isEqualTo(28);
        assertThat(ask("M1", story, 42).value()).hasValue(1);
    }

    @Test
    void a_pause_that_ends_on_the_day_of_a_session_leaves_nothing_after_it() {
        var story = Story.pair().held(0).paused(10).resumed(20).held(20, 37);
        assertThat(ask("M2", story, 37).denominator()).isEqualTo(10 + 17);
        assertThat(ask("M1", story, 37).value()).hasValue(1);
    }

    @Test
    void in_the_middle_of_a_pause_the_open_gap_stands_still() {
        var story = Story.pair().held(0).paused(5).resumed(50);
        assertThat(ask("M2", story, 5).denominator()).isEqualTo(5);
        assertThat(ask("M2", story, 30).denominator()).isEqualTo(5);
        assertThat(ask("M2", story, 52).denominator()).isEqualTo(7);
    }

    /// Day 0 to 40: 14+3 until day 20, 28+3 from then on. Covered 17, overdue 3, covered 11 (to day 31), overdue 9.
    @Test
    void each_day_is_judged_against_the_version_in_force_on_it() {
        var story = Story.pair().held(0).protocol(2, 20, 28, 3).held(40);
        assertThat(ask("M2", story, 40).numerator()).isEqualTo(28);
        assertThat(ask("M1", story, 40).value()).hasValue(0);
    }

    @Test
    void a_longer_interval_agreed_in_time_is_no_breach() {
        assertThat(ask("M1", Story.pair().held(0).protocol(2, 10, 28, 3).held(30), 30).value()).hasValue(1);
    }

    @Test
    void a_protocol_is_in_force_when_the_last_member_agreed() {
        var story = Story.pair().held(0).proposedProtocol(2, 5, 28, 3).agreedProtocol(2, 1, 25).held(30);
        assertThat(ask("M2", story, 30).numerator()).isEqualTo(17 + 5);
        var oneSided = Story.pair().held(0).proposedProtocol(2, 5, 28, 3).held(30);
        assertThat(ask("M2", oneSided, 30).numerator()).isEqualTo(17);
    }

    @Test
    void a_correction_counts_once_it_is_known() {
        var pair = Story.pair();
        var story = pair.held(0, 14, 40).corrected(0, pair.at(28), 50);
        assertThat(ask("M1", story, 40).value()).hasValue(1);
        var before = asOf(story, 40).knownAt(story.at(49).earliest(), KnownBy.KEPT);
        assertThat(ask("M1", story, before).value()).hasValue(0.5);
    }

    @Test
    void a_withdrawn_correction_corrects_nothing() {
        var pair = Story.pair();
        var story = pair.held(0, 14).corrected(0, null, 20).corrected(0, null, 30);
        assertThat(ask("M1", story, 14).value()).hasValue(1);
        var between = asOf(story, 14).knownAt(story.at(25).earliest(), KnownBy.KEPT);
        assertThat(ask("M1", story, between).value()).isEmpty();
    }

    @Test
    void the_last_correction_of_a_fact_counts() {
        var pair = Story.pair();
        var story = pair.held(0, 30).corrected(0, pair.at(20), 40).corrected(1, pair.at(17), 41);
        assertThat(ask("M1", story, 17).value()).hasValue(1);
        assertThat(ask("M1", story, 17).contextIds()).contains(story.facts().getLast().envelope().id());
    }

    @Test
    void the_source_s_clock_knows_what_Kept_learnt_later() {
        var pair = Story.pair();
        var story = pair.held(0).recorded(pair.at(400).earliest(), pair.at(15).earliest()).held(14);
        var byKept = asOf(story, 14).knownAt(pair.at(20).earliest(), KnownBy.KEPT);
        var bySource = asOf(story, 14).knownAt(pair.at(20).earliest(), KnownBy.SOURCE);
        assertThat(ask("M1", story, byKept).value()).isEmpty();
        assertThat(ask("M1", story, bySource).value()).hasValue(1);
        assertThat(ask("M30", story, bySource).distribution("lag").quantile(1)).hasValue(0);
        assertThat(ask("M30", story, asOf(story, 14)).distribution("lag").quantile(1)).hasValue(385 * 24 * 60);
    }

    @Test
    void sessions_below_the_evidence_asked_for_do_not_count() {
        var pair = Story.pair();
        var story = pair.heldBy("a", pair.member(0), pair.at(0)).attested("a", 1, true, 1).held(14)
            .heldBy("c", pair.member(0), pair.at(20)).attested("c", 1, true, 21);
        var measure = ask("M1", story, asOf(story, 21).minEvidence(Evidence.E2));
        assertThat(measure.numerator()).isZero();
        assertThat(measure.denominator()).isEqualTo(1);
        assertThat(measure.exclusions()).containsEntry(Exclusion.BELOW_EVIDENCE, 1L);
        assertThat(ask("M1", story, 20).numerator()).isEqualTo(2);
    }

    @Test
    void people_are_counted_once() {
        var three = ask("M1", Story.group(3).held(0, 14), 14);
        assertThat(three.people()).isEqualTo(3);
        assertThat(three.merge(three).people()).isEqualTo(3);
    }

    private static Moment moment(String instant, ZoneId zone) {
        return new Moment(Instant.parse(instant), zone);
    }

    private static Question day(String date, ZoneId zone) {
        return Question.of(AsOf.day(LocalDate.parse(date), zone), Story.ALWAYS);
    }

    private static Question at(String instant) {
        return Question.of(AsOf.moment(Instant.parse(instant), ZoneId.of("UTC")), Story.ALWAYS);
    }

    private static Day whole(String date) {
        return new Day(LocalDate.parse(date), ZoneId.of("UTC"));
    }
}
