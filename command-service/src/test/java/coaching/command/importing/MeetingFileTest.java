package coaching.command.importing;

import coaching.command.csv.CsvFile;
import coaching.command.csv.Finding;
import coaching.command.dates.Dates;
import coaching.command.importing.file.Header;
import coaching.command.importing.file.MeetingFile;
import coaching.command.importing.file.Row;
import coaching.command.kernel.Refusal;
import coaching.command.kernel.Rejected;
import coaching.events.EffectiveAt;
import coaching.events.Envelope.Source;
import coaching.events.SessionEvent.Attendance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import static coaching.command.csv.CsvRefusal.DUPLICATE_COLUMN;
import static coaching.command.csv.CsvRefusal.FIELD_TOO_LONG;
import static coaching.command.csv.CsvRefusal.FILE_TOO_LARGE;
import static coaching.command.csv.CsvRefusal.MALFORMED_CSV;
import static coaching.command.csv.CsvRefusal.MISSING_COLUMN;
import static coaching.command.csv.CsvRefusal.NOT_SEPARATED_BY_COMMAS;
import static coaching.command.csv.CsvRefusal.NOT_UTF8;
import static coaching.command.csv.CsvRefusal.NO_HEADER;
import static coaching.command.csv.CsvRefusal.NO_ROWS;
import static coaching.command.csv.CsvRefusal.TOO_MANY_ROWS;
import static coaching.command.importing.file.ImportRefusal.NOBODY_LISTED;
import static coaching.command.kernel.Facts.ANN;
import static coaching.command.kernel.Facts.BEN;
import static coaching.command.kernel.Facts.PARIS;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MeetingFileTest {

    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    static final Dates DATES = new Dates(NOW, PARIS);
    static final String HEADER = "group,held_on,recorded_at,present";

    @Test
    void a_date_without_a_time_stays_a_date() {
        var row = "team,2026-01-07,2026-01-09T10:00:00+01:00,14";

        assertThat(only(HEADER + "\n" + row)).isEqualTo(new Row.Meeting(2,
            new Row.Said(header(), List.of(row.split(","))), "team", EffectiveAt.parse("2026-01-07[Europe/Paris]"),
            null,
            Instant.parse("2026-01-09T09:00:00Z"), new Attendance(14, Set.of()), Source.CSV, List.of()));
    }

    @Test
    void a_time_is_read_in_its_own_offset_the_zone_of_the_row_or_of_the_programme() {
        assertThat(start("2026-01-07T09:00:00-05:00", "")).isEqualTo("2026-01-07T14:00:00Z[Europe/Paris]");
        assertThat(start("2026-01-07T09:00", "America/New_York")).isEqualTo("2026-01-07T14:00:00Z[America/New_York]");
        assertThat(start("2026-01-07T09:00", "")).isEqualTo("2026-01-07T08:00:00Z[Europe/Paris]");
        assertThat(start("2026-01-07", "America/New_York")).isEqualTo("2026-01-07[America/New_York]");
    }

    @Test
    void a_byte_order_mark_windows_lines_and_any_order_of_columns_are_welcome() {
        var file = read("\uFEFF Present ,RECORDED_AT,held_on,group\r\n3,,2026-01-07,team\r\n\r\n,,2026-01-14,team\r\n");

        assertThat(file.rows()).extracting(Row::number).containsExactly(2, 4);
        assertThat(((Row.Meeting) file.rows().getFirst()).attendance()).isEqualTo(new Attendance(3, Set.of()));
        assertThat(((Row.Meeting) file.rows().getLast()).attendance()).isEqualTo(Attendance.UNKNOWN);
    }

    @Test
    void quoted_cells_may_hold_anything() {
        assertThat(((Row.Meeting) only(HEADER + "\n\"team, the \"\"first\"\"\",2026-01-07,,")).group())
            .isEqualTo("team, the \"first\"");
    }

    @Test
    void columns_it_does_not_know_are_counted() {
        assertThat(read("group,held_on,recorded_at,notes,mood\nteam,2026-01-07,,x,y").ignoredColumns()).isEqualTo(2);
    }

    @Test
    void the_same_bytes_are_the_same_file() {
        assertThat(read(HEADER + "\nteam,2026-01-07,,").id()).isEqualTo(read(HEADER + "\nteam,2026-01-07,,").id())
            .matches(MeetingFile::isId).isNotEqualTo(read(HEADER + "\nteam,2026-01-08,,").id());
    }

    @Test
    void bytes_that_are_not_utf8_are_named() {
        var bytes = (HEADER + "\nteam,2026-01-07,,\ncaf\u00e9,2026-01-08,,\n").getBytes(ISO_8859_1);

        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> MeetingFile.read(bytes, DATES, Source.CSV))
            .matches(it -> it.refusal() == NOT_UTF8).extracting(Rejected::detail)
            .isEqualTo("The file is not UTF-8: byte 56, in row 3. It may be Windows-1252: save it as CSV UTF-8.");
    }

    @Test
    void a_file_that_ends_within_a_character_is_not_utf8() {
        var bytes = (HEADER + "\ncaf\u00e9").getBytes(UTF_8);

        refused(NOT_UTF8, null, Arrays.copyOf(bytes, bytes.length - 1));
    }

    @Test
    void files_that_cannot_be_read_are_refused_as_a_whole() {
        refused(NO_ROWS, null, "");
        refused(NO_ROWS, null, HEADER + "\n");
        refused(NO_HEADER, null, "team,2026-01-07,,14\nteam,2026-01-14,,14");
        refused(NOT_SEPARATED_BY_COMMAS, null, "group:held_on:recorded_at\nteam:2026-01-07:");
        refused(NOT_SEPARATED_BY_COMMAS, null, "Group held_on\nteam 2026-01-07");
        refused(MISSING_COLUMN, "group", "held_on,recorded_at\n2026-01-07,");
        refused(MISSING_COLUMN, "start", "group,recorded_at\nteam,");
        refused(MISSING_COLUMN, "recorded_at", "group,held_on\nteam,2026-01-07");
        refused(DUPLICATE_COLUMN, "group", "group,held_on,recorded_at,GROUP\nteam,2026-01-07,,team");
        refused(DUPLICATE_COLUMN, null, "group,held_on,recorded_at,x,x\nteam,2026-01-07,,1,2");
        refused(DUPLICATE_COLUMN, "relationship", "group,held_on,recorded_at,relationship\nteam,2026-01-07,,team");
        refused(MALFORMED_CSV, null, HEADER + "\n\"team,2026-01-07,,\nteam,2026-01-14,,\n");
        refused(MALFORMED_CSV, null, HEADER + "\n\"team\"x,2026-01-07,,");
        refused(MALFORMED_CSV, null, HEADER + "\n" + ",".repeat(20_000));
        refused(MALFORMED_CSV, null, HEADER + "\n" + "x".repeat(70_000));
        refused(FILE_TOO_LARGE, null, new byte[CsvFile.LARGEST_BYTES + 1]);
    }

    @Test
    void a_file_has_at_most_fifty_thousand_rows() {
        var most = HEADER + "\n" + "team,2026-01-07,,\n".repeat(MeetingFile.MOST_ROWS);

        assertThat(read(most).rows()).hasSize(MeetingFile.MOST_ROWS);
        refused(TOO_MANY_ROWS, null, most + "team,2026-01-07,,\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "team                                                     | WRONG_NUMBER_OF_FIELDS      |",
        "team,2026-01-07,,,,,,,more                               | WRONG_NUMBER_OF_FIELDS      |",
        ",2026-01-07,,,,,                                         | MISSING_VALUE               | group",
        "team,,,,,,                                               | MISSING_VALUE               | start",
        "team,07/01/2026,,,,,                                     | MALFORMED_TIME              | start",
        "team,2026-02-30,,,,,                                     | MALFORMED_TIME              | start",
        "team,1066-10-14,,,,,                                     | OUT_OF_RANGE                | start",
        "team,+999999999-12-31,,,,,                               | OUT_OF_RANGE                | start",
        "team,2026-01-07,Mars/Olympus,,,,                         | UNKNOWN_ZONE                | zone",
        "team,2026-03-29T02:30,Europe/Paris,,,,                   | NO_SUCH_TIME                | start",
        "team,2026-01-07,,2026-01-07T10:00Z,,,                    | END_NEEDS_A_TIME            | end",
        "team,2026-01-07T09:00Z,,2026-01-07,,,                    | END_NEEDS_A_TIME            | end",
        "team,2026-01-07T09:00Z,,2026-01-07T09:00Z,,,             | END_BEFORE_START            | end",
        "team,2026-01-07T09:00Z,,2026-01-08T09:01Z,,,             | END_BEFORE_START            | end",
        "team,2026-01-07T09:00Z,,2199-12-31T09:01Z,,,             | END_BEFORE_START            | end",
        "team,2026-01-07,,,2026-01-09,,                           | RECORDED_AT_NEEDS_A_TIME    | recorded_at",
        "team,2026-01-07,,,2026-01-06T23:59:59Z,,                 | RECORDED_BEFORE_THE_MEETING | recorded_at",
        "team,2026-01-07T09:00Z,,,2026-01-07T08:59:59Z,,          | RECORDED_BEFORE_THE_MEETING | recorded_at",
        "team,2026-01-07,,,2026-03-01T12:00:01Z,,                 | RECORDED_IN_THE_FUTURE      | recorded_at",
        "team,2026-01-07,,,2199-12-31T23:59:59Z,,                 | RECORDED_IN_THE_FUTURE      | recorded_at",
        "team,2026-01-07,,,+999999999-12-31T23:59:59-18:00,,      | OUT_OF_RANGE                | recorded_at",
        "team,2026-01-07,,,,many,                                 | MALFORMED_PRESENT           | present",
        "team,2026-01-07,,,,-1,                                   | MALFORMED_PRESENT           | present",
        "team,2026-01-07,,,,99999999999,                          | MALFORMED_PRESENT           | present",
        "team,2026-01-07,,,,'=1+1',                               | MALFORMED_PRESENT           | present",
        "team,2026-01-07,,,,,minutes                              | UNKNOWN_SOURCE              | source",
        "team,2026-01-07,,,,,SYSTEM                               | UNKNOWN_SOURCE              | source",
    })
    void a_row_that_cannot_be_read_says_which_rule_and_column(String row, String rule, @Nullable String field) {
        var file = read("group,start,zone,end,recorded_at,present,source\n" + row + "\nteam,2026-01-07,,,,,");

        var refused = ((Row.Unreadable) file.rows().getFirst()).errors().getFirst();
        assertThat(refused.rule().name()).isEqualTo(rule);
        assertThat(refused.field()).isEqualTo(field);
        assertThat(refused.toString()).doesNotContain("=1+1");
        assertThat(file.rows().getLast()).isInstanceOf(Row.Meeting.class);
    }

    @Test
    void a_long_field_refuses_its_row() {
        var row = (Row.Unreadable) only(HEADER + "\n" + "x".repeat(4_001) + ",2026-01-07,,");

        assertThat(row.errors().getFirst().rule()).isEqualTo(FIELD_TOO_LONG);
        assertThat(row.errors().getFirst().field()).isEqualTo("group");
    }

    @Test
    void on_a_day_without_a_time_the_calendar_of_the_writer_decides_what_was_before() {
        assertThat(only(HEADER + "\nteam,2026-01-07,2026-01-07T00:10:00+14:00,")).isInstanceOf(Row.Meeting.class);
    }

    @Test
    void present_is_a_number_or_participants() {
        assertThat(attendance("14")).isEqualTo(new Attendance(14, Set.of()));
        assertThat(attendance(ANN + "; " + BEN)).isEqualTo(new Attendance(2, Set.of(ANN, BEN)));
        assertThat(attendance("")).isEqualTo(Attendance.UNKNOWN);
    }

    @Test
    void nobody_present_is_remarked_on_and_not_counted() {
        var row = (Row.Meeting) only(HEADER + "\nteam,2026-01-07,,0");

        assertThat(row.attendance()).isEqualTo(Attendance.UNKNOWN);
        assertThat(row.remarks()).extracting(Finding::rule).containsExactly(NOBODY_LISTED);
    }

    static Attendance attendance(String present) {
        return ((Row.Meeting) only(HEADER + "\nteam,2026-01-07,," + present)).attendance();
    }

    static String start(String start, String zone) {
        return ((Row.Meeting) only("group,start,zone,recorded_at\nteam," + start + "," + zone + ",")).start()
            .toString();
    }

    static Header header() {
        return Header.of(List.of(HEADER.split(",")));
    }

    static Row only(String text) {
        return read(text).rows().getFirst();
    }

    static MeetingFile read(String text) {
        return MeetingFile.read(text.getBytes(UTF_8), DATES, Source.CSV);
    }

    static void refused(Refusal rule, @Nullable String field, String text) {
        refused(rule, field, text.getBytes(UTF_8));
    }

    static void refused(Refusal rule, @Nullable String field, byte[] bytes) {
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> MeetingFile.read(bytes, DATES, Source.CSV))
            .matches(it -> it.refusal().equals(rule), rule.name()).extracting(Rejected::field).isEqualTo(field);
    }
}
