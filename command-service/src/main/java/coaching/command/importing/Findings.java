package coaching.command.importing;

import coaching.command.csv.Finding;
import coaching.command.csv.Summary;
import coaching.command.importing.file.MeetingFile;
import coaching.command.importing.report.ImportReport;
import coaching.command.importing.report.ImportReport.OfRow;
import coaching.command.importing.report.Outcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import static java.util.stream.Collectors.toMap;

/// What an answer tells of every row, and of those that say the same together. It is bounded however much is wrong.
///
/// @param ofFile remarks about the file as a whole
record Findings(List<RowOutcome> outcomes, List<Finding> ofFile) {

    /// So many rows are told with all they have; further ones with their first error or remark.
    static final int MOST_TOLD_IN_FULL = 1_000;

    /// @param committed whether facts were recorded
    ImportReport report(MeetingFile file, boolean dryRun, boolean committed) {
        var refusals = new Summary();
        var remarks = new Summary();
        ofFile.forEach(remarks::add);
        outcomes.forEach(outcome -> outcome.errorsOrRemarks().forEach(
            finding -> (outcome.outcome() == Outcome.REFUSED ? refusals : remarks).add(outcome.row().number(),
                finding)));
        return new ImportReport(file.id(), dryRun, committed, null, counts(), file.encoding(), file.separator().words,
            file.ignoredColumns(), file.ignoredRows(), rows(), refusals.groups(), refusals.leftOut(), remarks.groups(),
            remarks.leftOut());
    }

    private Map<Outcome, Long> counts() {
        return Arrays.stream(Outcome.values()).collect(toMap(Function.identity(),
            outcome -> outcomes.stream().filter(it -> it.outcome() == outcome).count()));
    }

    private List<OfRow> rows() {
        var rows = new ArrayList<OfRow>();
        var full = 0;
        for (var outcome : outcomes) {
            full += outcome.errorsOrRemarks().isEmpty() ? 0 : 1;
            rows.add(outcome.report(full <= MOST_TOLD_IN_FULL));
        }
        return rows;
    }
}
