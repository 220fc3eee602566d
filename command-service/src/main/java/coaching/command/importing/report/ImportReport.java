package coaching.command.importing.report;

import coaching.command.csv.FindingGroup;
import coaching.command.csv.Said;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;

/// What an answer tells of a file, beside what every answer tells. What does not apply is left out.
///
/// @param committed whether facts were recorded
/// @param imported of a dry run: whether facts of this very file were recorded before and stand
/// @param refusalsLeftOut how many more kinds of refusal there are than those listed
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportReport(String importId, boolean dryRun, boolean committed, @Nullable Boolean imported,
                           Map<Outcome, Long> counts, String encoding, String separator, int ignoredColumns,
                           int ignoredRows,
                           List<OfRow> rows, List<FindingGroup> refusals, int refusalsLeftOut,
                           List<FindingGroup> remarks,
                           int remarksLeftOut) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    /// The first error or remark stands for itself too.
    ///
    /// @param errorsLeftOut how many more there are than the first, where only that is told
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OfRow(int row, Outcome outcome, @Nullable String session, @Nullable String rule,
                        @Nullable String field,
                        @Nullable String detail, @Nullable List<Said> errors, @Nullable List<Said> remarks,
                        @Nullable Integer errorsLeftOut, @Nullable Integer remarksLeftOut) {}

    public Map<String, Object> members() {
        return JSON.convertValue(this, MEMBERS);
    }
}
