package coaching.command.peopleimport;

import coaching.command.csv.CsvFile;
import coaching.command.csv.Finding;
import coaching.command.csv.Said;
import coaching.command.csv.Summary;
import coaching.command.peopleimport.PeopleFile.Read;
import coaching.command.peopleimport.PeopleReport.Row;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Counts what becomes of rows, and keeps what is to be told of the first thousand that are refused or remarked on.
final class Tally {

    private static final int MOST_TOLD = 1_000;

    private final Map<PeopleOutcome, Integer> counts = new EnumMap<>(PeopleOutcome.class);
    private final List<Row> rows = new ArrayList<>();
    private final Summary refusals = new Summary();
    private final Summary remarks = new Summary();
    private int leftOut;
    private int invitationsAsked;
    private int invitationsLeft;

    Tally() {
        List.of(PeopleOutcome.values()).forEach(it -> counts.put(it, 0));
    }

    void add(PersonRow.Refused row) {
        count(PeopleOutcome.REFUSED);
        row.errors().forEach(it -> refusals.add(row.number(), ofMany(it)));
        tell(new Row(row.number(), PeopleOutcome.REFUSED, said(row.errors()), null));
    }

    void add(PersonRow.Complete row, PeopleOutcome outcome, List<Finding> found) {
        count(outcome);
        invitationsAsked += row.invite() ? 1 : 0;
        found.forEach(it -> remarks.add(row.number(), it));
        if (!found.isEmpty()) {
            tell(new Row(row.number(), outcome, null, said(found)));
        }
    }

    void leaveInvitations(int more) {
        invitationsLeft += more;
    }

    PeopleReport report(CsvFile file, Read read, boolean dryRun, boolean done) {
        read.remarks().forEach(remarks::add);
        var committed = done && of(PeopleOutcome.NEW) + of(PeopleOutcome.CHANGED) > 0;
        return new PeopleReport(dryRun, committed, counts, invitationsAsked, invitationsLeft, file.encoding(),
            file.separator().words, read.ignoredColumns(), read.ignoredRows(), rows, leftOut, refusals.groups(),
            refusals.leftOut(), remarks.groups(), remarks.leftOut());
    }

    /// What differs from row to row, such as which row is meant, is told with the row.
    private static Finding ofMany(Finding finding) {
        return Finding.of(finding.rule(), finding.field(), finding.rule().description().sentence());
    }

    private int of(PeopleOutcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    private void count(PeopleOutcome outcome) {
        counts.merge(outcome, 1, Integer::sum);
    }

    private void tell(Row row) {
        if (rows.size() < MOST_TOLD) {
            rows.add(row);
        } else {
            leftOut++;
        }
    }

    private static List<Said> said(List<Finding> findings) {
        return findings.stream().map(Finding::said).toList();
    }
}
