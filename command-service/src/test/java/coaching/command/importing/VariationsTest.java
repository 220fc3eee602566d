package coaching.command.importing;

import coaching.command.importing.file.MeetingFile;
import coaching.command.importing.file.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static coaching.command.csv.CsvRefusal.MALFORMED_CSV;
import static coaching.command.csv.CsvRefusal.NOT_A_CSV;
import static coaching.command.csv.CsvRefusal.NOT_UTF8;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/// Files of the same kinds as the cases, in other separators, characters, zones and mixtures.
class VariationsTest {

    static final String HEADER = "group,held_on,recorded_at,present\n";

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void every_separator_takes_quotes_line_breaks_and_the_other_separators(String separator) {
        var csv = "note,group,held_on,recorded_at\n\"a\nb,;\t|\",Pair 1,2026-01-05,\n,Pair 1,2026-01-19,\nx,No,2026-01-05,\n"
            .replaceAll("(?<![b])[,]", separator.equals("|") ? "|" : separator);

        var tried = Tried.of(csv, "Pair 1");

        assertThat(tried.outcomes()).containsExactly("2 RECORD", "3 RECORD", "4 REFUSED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void every_line_end_counts_the_same(String end) {
        var csv = (HEADER + "Pair 1,2026-01-05,,\n\n \u00A0,,\n\"No\none\",2026-01-05,,\nNo,2026-01-05,,\n")
            .replace("\n", end);

        assertThat(Tried.of(csv, "Pair 1").outcomes()).containsExactly("2 RECORD", "5 REFUSED", "6 REFUSED");
    }

    @Test
    void blank_regions_are_ignored_wherever_they_are() {
        var tried = Tried.of(
            "\n,,,\n" + HEADER + "\u200B,\u2007,,\nPair 1,2026-01-05,,\n\"\",\" \",,,,,\n,\n;;;\n\uFEFF\n",
            "Pair 1");

        assertThat(tried.outcomes()).containsExactly("5 RECORD", "8 REFUSED");
        assertThat(tried.answer().path("ignoredRows").asInt()).isEqualTo(6);
    }

    @Test
    void a_file_of_blank_rows_has_no_rows() {
        assertThat(Tried.refused((HEADER + ",,,\n\u00A0\n").getBytes(UTF_8)).refusal().name()).isEqualTo("NO_ROWS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "UTF-8"})
    void unicode_with_a_mark_is_understood(String charset) {
        var tried = Tried.of(("\uFEFF" + HEADER + "Zo\u00EB 1,2026-01-05,,\n").getBytes(Charset.forName(charset)),
            "Zo\u00EB 1");

        assertThat(tried.outcomes()).containsExactly("2 RECORD");
        assertThat(tried.answer().path("encoding").asString()).isEqualTo(charset);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void utf16_without_a_mark_is_understood(String charset) {
        var csv = HEADER.replace(",", "\t") + "\u540D\t2026-01-05\t\t\n";

        assertThat(Tried.of(csv.getBytes(Charset.forName(charset)), "\u540D").outcomes()).containsExactly("2 RECORD");
    }

    @Test
    void windows_1252_is_named_with_row_and_byte() {
        var bytes = (HEADER + "\"a\nb\",2026-01-05,,\n\nZo\u00EB,2026-01-05,,\n").getBytes(ISO_8859_1);

        var refused = Tried.refused(bytes);

        assertThat(refused.refusal()).isEqualTo(NOT_UTF8);
        assertThat(refused.detail()).contains("byte 57, in row 4").contains("Windows-1252");
    }

    @Test
    void half_of_a_utf16_character_is_named() {
        var bytes = ("\uFEFF" + HEADER + "\uD83D\uDE00,2026-01-05,,\n").getBytes(StandardCharsets.UTF_16LE);
        bytes[(1 + HEADER.length()) * 2 + 3] = 0;

        assertThat(Tried.refused(bytes).detail()).contains("UTF-16LE").contains("row 2");
    }

    @Test
    void an_open_quote_names_the_row_it_stands_in() {
        var refused = Tried.refused((HEADER + "\"a\nb\",2026-01-05,,\n\n\"Pair 1,2026-01-05,,\n").getBytes(UTF_8));

        assertThat(refused.refusal()).isEqualTo(MALFORMED_CSV);
        assertThat(refused.detail()).startsWith("Row 4 ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "%PDF-1.4                              | This is a PDF, not a CSV.",
        "PK\u0003\u0004xl/workbook             | This is an Excel workbook or another ZIP archive, not a CSV.",
        "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1  | This is an old Excel workbook or another Office document, not a CSV.",
        "\u0089PNG                             | This is a PNG image, not a CSV.",
        "<!DOCTYPE html><html>                 | This is HTML, not a CSV.",
        "`  <table><tr>`                       | This is HTML, not a CSV.",
        "`<?xml version=\"1.0\"?>`             | This is XML, not a CSV.",
        "`[{\"group\":\"Pair 1\"}]`            | This is JSON, not a CSV.",
        "`{ \"group\": 1 }`                    | This is JSON, not a CSV.",
        "BEGIN:VCALENDAR                       | This is an iCalendar file, not a CSV.",
        "group\u0000held_on                    | This is a binary file, not a CSV.",
    })
    void other_kinds_of_files_are_called_what_they_are(String beginning, String detail) {
        var refused = Tried.refused((beginning + "\n").getBytes(ISO_8859_1));

        assertThat(refused.refusal()).isEqualTo(NOT_A_CSV);
        assertThat(refused.detail()).isEqualTo(detail);
    }

    @Test
    void titles_are_read_in_any_case_width_and_with_invisible_characters() {
        var tried = Tried.of("\u00A0GROUP\u200B,\uFF28eld_on , Recorded_At\u00A0,PRE\u00ADSENT\nPair 1,2026-01-05,,2\n",
            "Pair 1");

        assertThat(tried.outcomes()).containsExactly("2 RECORD");
        assertThat(tried.events().getFirst().attendance().count()).isEqualTo(2);
    }

    @Test
    void decomposed_titles_are_the_same_title_twice() {
        var refused = Tried
            .refused("group,held_on,recorded_at,gru\u0308n,gr\u00FCn\nPair 1,2026-01-05,,,\n".getBytes(UTF_8));

        assertThat(refused.refusal().name()).isEqualTo("DUPLICATE_COLUMN");
    }

    @Test
    void a_column_without_a_name_but_with_content_is_named() {
        var tried = Tried.of("group,,held_on,recorded_at,\nPair 1,,2026-01-05,,\nPair 1,,2026-01-19,,extra\n",
            "Pair 1");

        assertThat(tried.outcomes()).containsExactly("2 RECORD", "3 RECORD");
        assertThat(tried.answer().path("remarks").get(0).path("detail").asString())
            .isEqualTo("Column E has no name but has content, first in row 3; it is not read.");
    }

    @Test
    void short_rows_lack_empty_cells_and_long_ones_have_more() {
        var tried = Tried.of(HEADER + "Pair 1,2026-01-05\nPair 1,2026-01-19,,,, ,\nPair 1\nPair 1,2026-02-02,,,x\n",
            "Pair 1");

        assertThat(tried.outcomes()).containsExactly("2 RECORD", "3 RECORD", "4 REFUSED", "5 REFUSED");
        assertThat(tried.errors(5)).containsExactly("WRONG_NUMBER_OF_FIELDS");
    }

    @Test
    void a_list_in_a_file_of_semicolons_needs_quotes() {
        var tried = Tried.of("group;held_on;recorded_at;present\nPair 1;2026-01-05;;a;b\n", "Pair 1");

        assertThat(tried.row(2).path("detail").asString()).contains("stands in quotes");
    }

    @Test
    void a_line_that_names_the_separator_is_hidden_as_in_a_spreadsheet() {
        assertThat(Tried.of("sep=;\r\ngroup;held_on;recorded_at\r\nPair 1;2026-01-05;\r\n", "Pair 1").outcomes())
            .containsExactly("2 RECORD");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Etc/GMT-2                | 2026-07-07T09:00 | 2026-07-07T07:00:00Z | FIXED_OFFSET",
        "+02:00                   | 2026-07-07T09:00 | 2026-07-07T07:00:00Z | FIXED_OFFSET",
        "UTC+02:00                | 2026-07-07T09:00 | 2026-07-07T07:00:00Z | FIXED_OFFSET",
        "utc +2                   | 2026-07-07T09:00 | 2026-07-07T07:00:00Z | FIXED_OFFSET",
        "Dateline Standard Time   | 2026-07-07T09:00 | 2026-07-07T21:00:00Z | FIXED_OFFSET",
        "UTC                      | 2026-07-07T09:00 | 2026-07-07T09:00:00Z |",
        "z                        | 2026-07-07T09:00 | 2026-07-07T09:00:00Z |",
        "GMT                      | 2026-07-07T09:00 | 2026-07-07T09:00:00Z |",
        "Asia/Kolkata             | 2026-07-07T09:00 | 2026-07-07T03:30:00Z |",
        "europe/BERLIN            | 2026-07-07T09:00 | 2026-07-07T07:00:00Z |",
        "america/new york         | 2026-07-07T09:00 | 2026-07-07T13:00:00Z |",
        "Tokyo Standard Time      | 2026-07-07T09:00 | 2026-07-07T00:00:00Z |",
        "gmt standard time        | 2026-07-07T09:00 | 2026-07-07T08:00:00Z |",
        "E. South America Standard Time | 2026-07-07T09:00 | 2026-07-07T12:00:00Z |",
        "Australia/Sydney         | 2026-04-05T02:30 | 2026-04-04T15:30:00Z | HOUR_CAME_TWICE",
        "Pacific/Auckland         | 2026-04-05T02:30 | 2026-04-04T13:30:00Z | HOUR_CAME_TWICE",
        "Australia/Lord_Howe      | 2026-04-05T01:45 | 2026-04-04T14:45:00Z | HOUR_CAME_TWICE",
        "America/New_York         | 2025-11-02T01:30 | 2025-11-02T05:30:00Z | HOUR_CAME_TWICE",
        "Eastern Standard Time    | 2025-11-02T01:30-05:00 | 2025-11-02T06:30:00Z |",
    })
    void zones_as_people_write_them(String zone, String start, String instant, String remark) {
        var read = MeetingFileTest.read("group,start,zone,recorded_at\nPair 1," + start + "," + zone + ",\n");

        var row = (Row.Meeting) read.rows().getFirst();
        assertThat(row.start().earliest()).hasToString(instant);
        assertThat(row.remarks()).extracting(it -> it.rule().name()).isEqualTo(
            remark == null ? java.util.List.of() : java.util.List.of(remark));
    }

    @ParameterizedTest
    @CsvSource({"Australia/Sydney,2025-10-05T02:30", "America/New_York,2026-03-08T02:30",
        "AUS Eastern Standard Time,2025-10-05T02:30"})
    void a_time_that_did_not_exist_is_refused(String zone, String start) {
        assertThat(Tried.of("group,start,zone,recorded_at\nPair 1," + start + "," + zone + ",\n", "Pair 1").errors(2))
            .containsExactly("NO_SUCH_TIME start " + start);
    }

    @ParameterizedTest
    @CsvSource({"Mars/Olympus", "Middle Earth Standard Time", "GMT+25", "Europe"})
    void a_zone_nobody_knows_is_refused_with_what_it_says(String zone) {
        assertThat(
            Tried.of("group,start,zone,recorded_at\nPair 1,2026-01-07T09:00," + zone + ",\n", "Pair 1").errors(2))
            .containsExactly("UNKNOWN_ZONE zone " + zone);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "A\u030Angstro\u0308m       | \u00C5ngstr\u00F6m",
        "\u1112\u1161\u11AB         | \uD55C",
        "\u200BPair 1\uFEFF         | Pair 1",
        "\u202FPair 1\u3000         | Pair 1",
        "\u0646\u0645\u06CC\u200C\u062E   | \u0646\u0645\u06CC\u200C\u062E",
    })
    void names_match_whatever_their_characters(String cell, String label) {
        assertThat(Tried.of(HEADER + cell + ",2026-01-05,,\n", label).outcomes()).containsExactly("2 RECORD");
    }

    @Test
    void a_name_of_the_same_characters_carries_no_remark() {
        assertThat(Tried.of(HEADER + "Zo\u00EB 1,2026-01-05,,\n", "Zo\u00EB 1").remarks(2)).isEmpty();
    }

    @Test
    void joiners_tell_names_apart() {
        var tried = Tried.of(HEADER + "\u0646\u0645\u06CC\u062E,2026-01-05,,\n", "\u0646\u0645\u06CC\u200C\u062E");

        assertThat(tried.row(2).path("rule").asString()).isEqualTo("UNKNOWN_GROUP");
        assertThat(tried.row(2).path("errors").get(0).path("suggestions").get(0).asString())
            .isEqualTo("\u0646\u0645\u06CC\u200C\u062E");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202EPair 1", "Pair\u2067 1", "\u2066Pair 1\u2069", "Pair\u0007 1", "Pair\u0085 1",
        "Pair\u001B 1",
        "Pair\u0000 1"})
    void characters_that_mislead_are_refused_and_not_repeated(String cell) {
        var tried = Tried.of(HEADER + cell + ",2026-01-05,,x\u202Ey\n", "Pair 1");

        assertThat(tried.errors(2)).containsExactly("MISLEADING_CHARACTERS group", "MISLEADING_CHARACTERS present");
        assertThat(tried.answer().toString()).doesNotContain("Pair").doesNotContain("\\u202E");
    }

    @ParameterizedTest
    @CsvSource({"pair 17,Pair 17", "Pair17,Pair 17", "Pair\u00A017,Pair 17", "Piar 17,Pair 17", "Zoe,Zo\u00EB",
        "STRASSE,Stra\u00DFe",
        "Pair 017,Pair 17"})
    void near_misses_are_suggested(String cell, String label) {
        var error = Tried.of(HEADER + cell + ",2026-01-05,,\n", label, "Elsewhere").row(2).path("errors").get(0);

        assertThat(error.path("rule").asString()).isEqualTo("UNKNOWN_GROUP");
        assertThat(error.path("suggestions").valueStream().map(it -> it.asString())).containsExactly(label);
    }

    @Test
    void another_number_is_no_near_miss() {
        assertThat(Tried.of(HEADER + "Pair 2,2026-01-05,,\n", "Pair 1").row(2).path("errors").get(0).has("suggestions"))
            .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd|calc", "@SUM(A1)", "-2+3", "<img src=x onerror=alert(1)>", "\uFF1D1+1",
        "a;=1+1", "\"\"=1+1"})
    void what_could_act_as_formula_or_markup_is_not_repeated(String cell) {
        var tried = Tried.of("group|held_on|recorded_at\n\"" + cell + "\"|2026-01-05|\n", "Pair 1");

        assertThat(tried.errors(2)).containsExactly("UNKNOWN_GROUP group");
        assertThat(tried.answer().toString()).doesNotContain("1+1").doesNotContain("calc").doesNotContain("img");
    }

    @Test
    void errors_of_reading_and_of_judging_are_told_together() {
        var tried = Tried.of("""
            group,start,zone,end,recorded_at,present,source
            Pair 1,2027-01-05T09:00,Nowhere,soon,yesterday,20000,GOSSIP
            """, "Pair 1");

        assertThat(tried.errors(2)).containsExactlyInAnyOrder("UNKNOWN_ZONE zone Nowhere", "MALFORMED_TIME end soon",
            "RECORDED_AT_NEEDS_A_TIME recorded_at yesterday", "UNKNOWN_SOURCE source GOSSIP",
            "HELD_IN_THE_FUTURE start 2027-01-05T09:00", "COUNT_OUT_OF_RANGE present 20000");
    }

    @Test
    void the_same_error_is_told_once_for_all_its_rows() {
        var rows = IntStream.range(0, 30).mapToObj(it -> "Nobody,2026-01-05,,").collect(Collectors.joining("\n"));
        var group = Tried.of(HEADER + "Else,2026-01-05,,\n" + rows, "Pair 1").answer().path("refusals").get(0);

        assertThat(group.path("value").asString()).isEqualTo("Nobody");
        assertThat(group.path("count").asInt()).isEqualTo(30);
        assertThat(group.path("rows").valueStream().map(it -> it.asInt())).hasSize(10).startsWith(3);
        assertThat(group.path("moreRows").asInt()).isEqualTo(20);
    }

    @Test
    void an_answer_is_bounded_however_much_is_wrong() {
        var rows = IntStream.range(0, MeetingFile.MOST_ROWS)
            .mapToObj(it -> "unknown group of name " + it + " " + "x".repeat(80) + ",31/01/2026,never,-" + it)
            .collect(Collectors.joining("\n"));
        var labels = IntStream.range(0, 500).mapToObj(it -> "label of name " + it).toArray(String[]::new);

        var tried = Tried.of(HEADER + rows, labels);

        assertThat(tried.answer().path("rows").size()).isEqualTo(MeetingFile.MOST_ROWS);
        assertThat(tried.answer().path("refusals").size()).isEqualTo(100);
        assertThat(tried.answer().path("refusalsLeftOut").asInt()).isGreaterThan(90_000);
        assertThat(tried.errors(2)).hasSize(4);
        assertThat(tried.row(50_001).path("errorsLeftOut").asInt()).isEqualTo(3);
        assertThat(tried.answer().toString().length()).isLessThan(12_000_000);
    }
}
