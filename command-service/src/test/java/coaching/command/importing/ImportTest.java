package coaching.command.importing;

import coaching.command.dates.Dates;
import coaching.command.history.Pairs;
import coaching.command.importing.GroupLabels.Kept;
import coaching.command.importing.GroupLabels.OfEvents;
import coaching.command.importing.file.MeetingFile;
import coaching.command.kernel.Provenance;
import coaching.command.kernel.Rejected;
import coaching.command.kernel.Spec.Given;
import coaching.events.CoachingEvent;
import coaching.events.CorrectionEvent.CorrectionReason;
import coaching.events.CorrectionEvent.FactCorrected;
import coaching.events.EffectiveAt;
import coaching.events.Envelope.Source;
import coaching.events.Member;
import coaching.events.RelationshipEvent.RelationshipProposed;
import coaching.events.SessionEvent.Attendance;
import coaching.events.SessionEvent.SessionHeld;
import coaching.events.id.EventId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.events.id.SessionId;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static coaching.command.csv.CsvRefusal.ROWS_REFUSED;
import static coaching.command.history.Pairs.active;
import static coaching.command.history.Pairs.closed;
import static coaching.command.history.Pairs.day;
import static coaching.command.history.Pairs.held;
import static coaching.command.history.Pairs.moment;
import static coaching.command.history.Pairs.paused;
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
import static coaching.command.kernel.Facts.about;
import static coaching.command.kernel.Facts.uuid;
import static coaching.command.kernel.Spec.given;
import static coaching.command.kernel.Spec.nth;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ImportTest {

    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    static final EffectiveAt SEVENTH = day("2026-01-07");
    static final SessionId ON_THE_SEVENTH = RowClassifier.session(RELATIONSHIP, SEVENTH);

    @Test
    void meetings_are_recorded_as_the_source_says_them() {
        given(active()).when(importing("A pair,2026-01-07,,14", "A pair,2026-01-14,,"))
            .then(imported(SEVENTH, new Attendance(14, Set.of())), imported(day("2026-01-14"), Attendance.UNKNOWN));
    }

    @Test
    void a_group_is_named_by_its_exact_label_or_by_id() {
        given(active()).when(importing(RELATIONSHIP + ",2026-01-07,,")).then(imported(SEVENTH, Attendance.UNKNOWN));
        assertThat(told(given(active()), "a pair,2026-01-07,,").getFirst()).containsEntry("rule", "UNKNOWN_GROUP")
            .containsEntry("field", "group");
        assertThat(
            told(given(proposed("elsewhere", new ProgrammeId(uuid("elsewhere")))), "A pair,2026-01-07,,").getFirst())
            .containsEntry("rule", "UNKNOWN_GROUP");
        assertThat(told(given(active(proposed("twin", PROGRAMME))), "A pair,2026-01-07,,").getFirst())
            .containsEntry("rule", "AMBIGUOUS_GROUP");
    }

    @Test
    void where_there_is_a_vault_a_group_is_what_the_vault_calls_it() {
        var twin = new RelationshipId(uuid("twin"));
        var past = given(active(proposed("twin", PROGRAMME)));

        assertThat(grouped(past, Map.of(RELATIONSHIP, "Ann and Ben", twin, "A pair"), "Ann and Ben")).isEqualTo("null");
        assertThat(grouped(past, Map.of(RELATIONSHIP, "Ann and Ben"), "A pair")).isEqualTo("UNKNOWN_GROUP");
        assertThat(grouped(past, Map.of(), RELATIONSHIP.toString())).isEqualTo("null");
        assertThat(grouped(past, Map.of(RELATIONSHIP, "Pair", twin, "Pair"), "Pair")).isEqualTo("AMBIGUOUS_GROUP");
        assertThat(grouped(given(), Map.of(RELATIONSHIP, "Not proposed"), "Not proposed")).isEqualTo("UNKNOWN_GROUP");
    }

    /// The rule that refuses a row of this group.
    static String grouped(Given past, Map<RelationshipId, String> labels, String group) {
        var row = told(past, command(new Kept(labels), true, false, group + ",2026-01-07,,")).getFirst();
        return String.valueOf(row.get("rule"));
    }

    @Test
    void rows_are_judged_by_the_rules_of_single_sessions() {
        assertThat(rules(given(active()), "A pair,2026-01-04,,", "A pair,2026-03-02,,", "A pair,2026-01-07,,10001",
            "A pair,2026-01-07,," + CAT))
            .containsExactly("RELATIONSHIP_NOT_ACTIVE/held_on", "HELD_IN_THE_FUTURE/held_on",
                "COUNT_OUT_OF_RANGE/present", "ATTENDEE_NOT_A_MEMBER/present");
        assertThat(rules(given(active(paused(MONDAY))), "A pair,2026-01-07,,"))
            .containsExactly("RELATIONSHIP_PAUSED/held_on");
        assertThat(rules(given(active(closed(moment("2026-02-01T09:00:00Z")))), "A pair,2026-01-07,,"))
            .containsExactly("RELATIONSHIP_CLOSED/null");
    }

    @Test
    void one_refused_row_stops_all_unless_it_is_to_be_skipped() {
        given(active()).when(importing("A pair,2026-01-07,,", "nobody,2026-01-07,,")).thenRefused(ROWS_REFUSED);
        given(active()).when(skipping("A pair,2026-01-07,,", "nobody,2026-01-07,,"))
            .then(imported(SEVENTH, Attendance.UNKNOWN));
    }

    @Test
    void the_refusal_tells_every_row() {
        assertThatExceptionOfType(Rejected.class)
            .isThrownBy(() -> given(active()).when(importing("A pair,2026-01-07,,", "nobody,2026-01-07,,")).events())
            .extracting(Rejected::more).satisfies(more -> {
                assertThat(more).containsEntry("committed", false);
                assertThat(more.get("counts"))
                    .isEqualTo(Map.of("RECORD", 1L, "ALREADY_RECORDED", 0L, "REPEATED", 0L, "REFUSED", 1L));
            });
    }

    @Test
    void a_meeting_on_record_is_not_recorded_again() {
        assertThat(outcomes(given(active(imported(SEVENTH, Attendance.UNKNOWN))), "A pair,2026-01-07,,14"))
            .containsExactly("ALREADY_RECORDED " + ON_THE_SEVENTH);
        assertThat(outcomes(given(active(held(SESSION, moment("2026-01-07T09:00:00Z")))), "A pair,2026-01-07,,"))
            .containsExactly("ALREADY_RECORDED " + SESSION);
        assertThat(outcomes(given(active()), "A pair,2026-01-07,,14", "A pair,2026-01-07,,14"))
            .containsExactly("RECORD " + ON_THE_SEVENTH, "REPEATED " + ON_THE_SEVENTH);
    }

    @Test
    void a_repeated_row_names_the_one_it_repeats() {
        assertThat(told(given(active()), "A pair,2026-01-14,,", "A pair,2026-01-07,,", "A pair,2026-01-07,,").getLast())
            .containsEntry("detail", "The same meeting as in row 3.");
    }

    @Test
    void more_present_than_members_is_remarked_on_and_recorded() {
        assertThat(told(given(active()), "A pair,2026-01-07,,3", "A pair,2026-01-14,,2"))
            .satisfiesExactly(more -> assertThat(more).containsEntry("outcome", "RECORD")
                .containsEntry("rule", "MORE_THAN_THE_MEMBERS"), all -> assertThat(all).doesNotContainKey("rule"));
    }

    @Test
    void a_moved_meeting_is_on_record_too() {
        var moved = corrected(nth(active().length), moment("2026-01-08T09:00:00Z"), CorrectionReason.WRONG_DATE);

        assertThat(outcomes(given(active(imported(SEVENTH, Attendance.UNKNOWN), moved)), "A pair,2026-01-07,,14"))
            .containsExactly("ALREADY_RECORDED " + ON_THE_SEVENTH);
    }

    @Test
    void a_meeting_that_was_booked_is_held_under_its_own_id() {
        given(active(scheduled(SESSION, moment("2026-01-07T09:00:00Z"), MONDAY))).when(importing("A pair,2026-01-07,,"))
            .then(new SessionHeld(PROGRAMME, RELATIONSHIP, SESSION, null, null, Attendance.UNKNOWN, SEVENTH));
    }

    @Test
    void a_row_that_was_recorded_on_a_booking_stays_that_meeting() {
        var past = active(scheduled(SESSION, moment("2026-01-07T09:00:00Z"), MONDAY),
            new SessionHeld(PROGRAMME, RELATIONSHIP, SESSION, null, null, Attendance.UNKNOWN, SEVENTH));
        var withdrawn = corrected(nth(past.length - 1), null, CorrectionReason.DID_NOT_HAPPEN);
        var moved = corrected(nth(past.length - 1), day("2026-01-21"), CorrectionReason.WRONG_DATE);
        var reversed = corrected(nth(past.length - 1), null, CorrectionReason.IMPORT_REVERSED);

        assertThat(rules(given(after(past, withdrawn)), "A pair,2026-01-07,,"))
            .containsExactly("WITHDRAWN_BEFORE/held_on");
        assertThat(outcomes(given(after(past, moved)), "A pair,2026-01-07,,"))
            .containsExactly("ALREADY_RECORDED " + SESSION);
        assertThat(outcomes(given(after(past, reversed)), "A pair,2026-01-07,,")).containsExactly("RECORD " + SESSION);
    }

    static CoachingEvent[] after(CoachingEvent[] past, CoachingEvent last) {
        return Stream.concat(Stream.of(past), Stream.of(last)).toArray(CoachingEvent[]::new);
    }

    @Test
    void a_meeting_that_is_likely_on_record_is_not_recorded_again() {
        assertThat(outcomes(given(active(held(SESSION, moment("2026-01-07T09:00:00Z")))),
            "A pair,2026-01-07T09:30:00Z,,")).containsExactly("ALREADY_RECORDED " + SESSION);
    }

    @Test
    void what_people_withdrew_does_not_come_back_by_a_file() {
        var withdrawn = corrected(nth(active().length), null, CorrectionReason.DID_NOT_HAPPEN);

        assertThat(rules(given(active(imported(SEVENTH, Attendance.UNKNOWN), withdrawn)), "A pair,2026-01-07,,"))
            .containsExactly("WITHDRAWN_BEFORE/held_on");
    }

    @Test
    void what_a_reversal_withdrew_may_come_back() {
        var reversed = corrected(nth(active().length), null, CorrectionReason.IMPORT_REVERSED);

        given(active(imported(SEVENTH, Attendance.UNKNOWN), reversed)).when(importing("A pair,2026-01-07,,"))
            .then(imported(SEVENTH, Attendance.UNKNOWN));
    }

    @Test
    void each_fact_keeps_the_claim_and_the_source_of_its_row() {
        var command = importing("A pair,2026-01-07,2026-01-09T10:00:00Z,", "A pair,2026-01-14,,");
        var judged = command.source(given(active()));
        var events = command.decide(judged);
        var request = new Provenance(Source.API, null, "request", null);

        assertThat(command.provenance(judged, events.getFirst(), request)).isEqualTo(new Provenance(Source.ICS,
            Instant.parse("2026-01-09T10:00:00Z"), "import:" + command.file().id(), null));
        assertThat(command.provenance(judged, events.getLast(), request).claimedRecordedAt()).isNull();
    }

    @Test
    void a_dry_run_tells_and_refuses_nothing() {
        var dry = command(true, false, "A pair,2026-01-07,,0", "nobody,2026-01-07,,");
        var judged = dry.source(given(active()));
        var told = dry.answer(judged, dry.decide(judged));

        assertThat(told).containsEntry("dryRun", true).containsEntry("committed", false);
        assertThat(told.get("rows")).asInstanceOf(InstanceOfAssertFactories.LIST).first()
            .isEqualTo(
                Map.of("row", 2, "outcome", "RECORD", "session", ON_THE_SEVENTH.toString(), "rule", "NOBODY_LISTED",
                    "field", "present", "detail", "Nobody present is read as: not counted.", "remarks",
                    List.of(Map.of("rule", "NOBODY_LISTED", "field", "present", "detail",
                        "Nobody present is read as: not counted.", "value", "0"))));
    }

    @Test
    void many_relationships_are_read_in_one_pass_with_the_same_verdicts() {
        var groups = IntStream.range(0, 70).mapToObj(it -> "group " + it).toList();
        var past = Stream.concat(Stream.of(active()), groups.stream().flatMap(it -> beginnings(it).stream()))
            .toArray(CoachingEvent[]::new);
        var rows = groups.stream().map(it -> it + ",2026-01-07,,").toArray(String[]::new);

        assertThat(given(past).when(importing(rows)).events()).hasSize(70);
        assertThat(
            rules(given(past), Stream.concat(Stream.of(rows), Stream.of("A pair,2026-01-04,,")).toArray(String[]::new)))
            .endsWith("RELATIONSHIP_NOT_ACTIVE/held_on");
    }

    @Test
    void a_reversal_withdraws_what_still_stands() {
        var n = active().length;
        var other = day("2026-01-14");
        var past = active(imported(SEVENTH, Attendance.UNKNOWN), imported(other, Attendance.UNKNOWN),
            held(SESSION, moment("2026-01-21T09:00:00Z")), corrected(nth(n + 1), null, CorrectionReason.DUPLICATE));
        var reversal = new ReverseImport(PROGRAMME, "file", Set.of(nth(n), nth(n + 1)), TUESDAY);

        given(past).when(reversal).then(new FactCorrected(PROGRAMME, RELATIONSHIP, nth(n),
            about(ON_THE_SEVENTH), "SessionHeld", Set.of(), null, CorrectionReason.IMPORT_REVERSED, TUESDAY));
    }

    @Test
    void a_reversal_withdraws_also_what_was_moved() {
        var n = active().length;
        var past = active(imported(SEVENTH, Attendance.UNKNOWN),
            corrected(nth(n), moment("2026-01-08T09:00:00Z"), CorrectionReason.WRONG_DATE));

        assertThat(given(past).when(new ReverseImport(PROGRAMME, "file", Set.of(nth(n)), TUESDAY)).events()).hasSize(1);
    }

    static List<CoachingEvent> beginnings(String label) {
        var id = new RelationshipId(uuid(label));
        return Pairs.beginnings(id, MONDAY).stream().map(it -> it instanceof RelationshipProposed proposed
            ? (CoachingEvent) new RelationshipProposed(PROGRAMME, id, label, proposed.members(), MONDAY)
            : it).toList();
    }

    static RelationshipProposed proposed(String id, ProgrammeId programme) {
        return new RelationshipProposed(programme, new RelationshipId(uuid(id)), "A pair",
            List.of(new Member(ANN, Member.Role.PEER), new Member(BEN, Member.Role.PEER)), MONDAY);
    }

    static SessionHeld imported(EffectiveAt start, Attendance attendance) {
        return new SessionHeld(PROGRAMME, RELATIONSHIP, RowClassifier.session(RELATIONSHIP, start), null, null,
            attendance,
            start);
    }

    static FactCorrected corrected(EventId supersedes, @Nullable EffectiveAt movedTo, CorrectionReason reason) {
        return new FactCorrected(PROGRAMME, RELATIONSHIP, supersedes,
            about(ON_THE_SEVENTH), "SessionHeld", Set.of(),
            movedTo, reason, TUESDAY);
    }

    static ImportMeetings importing(String... rows) {
        return command(false, false, rows);
    }

    static ImportMeetings skipping(String... rows) {
        return command(false, true, rows);
    }

    static ImportMeetings command(boolean dryRun, boolean skipRefused, String... rows) {
        return command(new OfEvents(), dryRun, skipRefused, rows);
    }

    static ImportMeetings command(GroupLabels labels, boolean dryRun, boolean skipRefused, String... rows) {
        var text = "group,held_on,recorded_at,present\n" + String.join("\n", rows);
        var file = MeetingFile.read(text.getBytes(UTF_8), new Dates(NOW, PARIS), Source.ICS);
        return new ImportMeetings(PROGRAMME, file, labels, dryRun, skipRefused, NOW);
    }

    static List<Map<String, Object>> told(Given past, String... rows) {
        return told(past, command(true, false, rows));
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> told(Given past, ImportMeetings dry) {
        var judged = dry.source(past);
        return (List<Map<String, Object>>) requireNonNull(dry.answer(judged, dry.decide(judged)).get("rows"));
    }

    static List<String> rules(Given past, String... rows) {
        return told(past, rows).stream().map(it -> it.get("rule") + "/" + it.get("field")).toList();
    }

    static List<String> outcomes(Given past, String... rows) {
        return told(past, rows).stream().map(it -> it.get("outcome") + " " + it.get("session")).toList();
    }
}
