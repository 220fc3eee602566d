package coaching.command.importing;

import coaching.command.importing.Verdict.Outcome;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What an answer tells of every row, and of those that say the same together. It is bounded however much is wrong.
///
/// @param ofFile remarks about the file as a whole
record Findings(List<Verdict> verdicts, List<Finding> ofFile) {

    /// So many rows are told with all they have; further ones with their first error or remark.
    static final int MOST_TOLD_IN_FULL = 1_000;

    Map<String, Object> told() {
        var refusals = new Summary();
        var remarks = new Summary();
        ofFile.forEach(remarks::add);
        verdicts.forEach(verdict -> verdict.errorsOrRemarks().forEach(
            finding -> (verdict.outcome() == Outcome.REFUSED ? refusals : remarks).add(verdict.row().number(),
                finding)));
        var told = new HashMap<String, Object>();
        told.put("rows", rows());
        told.put("refusals", refusals.told());
        told.put("refusalsLeftOut", refusals.leftOut());
        told.put("remarks", remarks.told());
        told.put("remarksLeftOut", remarks.leftOut());
        return told;
    }

    private List<Map<String, Object>> rows() {
        var rows = new ArrayList<Map<String, Object>>();
        var full = 0;
        for (var verdict : verdicts) {
            full += verdict.errorsOrRemarks().isEmpty() ? 0 : 1;
            rows.add(verdict.told(full <= MOST_TOLD_IN_FULL));
        }
        return rows;
    }
}
