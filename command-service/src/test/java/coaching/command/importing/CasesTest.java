package coaching.command.importing;

import org.junit.jupiter.api.Test;

import static coaching.command.csv.CsvRefusal.NOT_A_CSV;
import static coaching.command.importing.Tried.file;
import static org.assertj.core.api.Assertions.assertThat;

/// Small files as people send them, each for its kind.
class CasesTest {

    @Test
    void rows_of_empty_cells_are_ignored_and_counted() {
        var tried = Tried.of(file("blank-rows.csv"), "Pair 1");

        assertThat(tried.outcomes()).containsExactly("2 RECORD");
        assertThat(tried.answer().path("ignoredRows").asInt()).isEqualTo(2);
    }

    @Test
    void empty_columns_without_a_name_are_ignored() {
        var tried = Tried.of(file("empty-columns.csv"), "Pair 1");

        assertThat(tried.outcomes()).containsExactly("2 RECORD");
        assertThat(tried.answer().path("ignoredColumns").asInt()).isEqualTo(2);
        assertThat(tried.answer().path("remarks").isEmpty()).isTrue();
    }

    @Test
    void a_line_break_in_a_cell_starts_no_row() {
        var tried = Tried.of(file("line-break-in-cell.csv"), "Pair 1");

        assertThat(tried.outcomes()).containsExactly("2 RECORD", "3 REFUSED");
        assertThat(tried.errors(3)).containsExactly("MALFORMED_TIME held_on 31/01/2026");
    }

    @Test
    void a_name_in_other_bytes_is_the_same_name() {
        var tried = Tried.of(file("same-name-other-bytes.csv"), "Zo\u00EB 1");

        assertThat(tried.outcomes()).containsExactly("2 RECORD", "3 RECORD");
        assertThat(tried.remarks(2)).containsExactly("SAME_NAME_OTHER_CHARACTERS group");
        assertThat(tried.remarks(3)).containsExactly("SAME_NAME_OTHER_CHARACTERS group");
    }

    @Test
    void zones_are_understood_and_what_they_hide_is_remarked_on() {
        var tried = Tried.of(file("zones.csv"), "Pair 1");

        assertThat(tried.outcomes()).containsExactly("2 RECORD", "3 RECORD", "4 REFUSED", "5 RECORD");
        assertThat(tried.starts()).containsExactly("2026-01-07T07:00:00Z[GMT+02:00]",
            "2025-10-26T00:30:00Z[Europe/Berlin]", "2026-01-14T08:00:00Z[Europe/Berlin]");
        assertThat(tried.row(2).path("detail").asString()).contains("fixed offset, no summer time");
        assertThat(tried.row(3).path("detail").asString())
            .contains("This hour came twice that day. The first is taken");
        assertThat(tried.errors(4)).containsExactly("NO_SUCH_TIME start 2026-03-29T02:30");
        assertThat(tried.remarks(5)).isEmpty();
    }

    @Test
    void semicolons_separate_too() {
        var tried = Tried.of(file("semicolons.csv"), "Pair 1");

        assertThat(tried.outcomes()).containsExactly("2 RECORD");
        assertThat(tried.answer().path("separator").asString()).isEqualTo("semicolons");
    }

    @Test
    void all_errors_of_a_row_are_told_with_what_it_says() {
        assertThat(Tried.of(file("two-errors-in-a-row.csv"), "Pair 1").errors(2)).containsExactlyInAnyOrder(
            "UNKNOWN_GROUP group Nobody", "MALFORMED_TIME held_on 31/01/2026", "MALFORMED_PRESENT present -3");
    }

    @Test
    void what_is_no_csv_is_called_what_it_is() {
        var refused = Tried.refused(file("not-a-csv.csv"));

        assertThat(refused.refusal()).isEqualTo(NOT_A_CSV);
        assertThat(refused.detail()).isEqualTo("This is a PDF, not a CSV.");
    }

    @Test
    void a_group_that_came_later_is_found_by_the_same_bytes() {
        assertThat(Tried.of(file("corrected-world.csv"), "Pair 1").outcomes()).containsExactly("2 RECORD", "3 REFUSED");
        assertThat(Tried.of(file("corrected-world.csv"), "Pair 1", "Pair 2").outcomes())
            .containsExactly("2 RECORD", "3 RECORD");
    }
}
