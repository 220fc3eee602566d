package coaching.command.peopleimport;

import coaching.command.csv.FindingGroup;
import coaching.command.csv.Said;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;

/// What an answer tells of a file of people. It is bounded however much is wrong, and has nothing of a person.
///
/// @param committed whether anything was recorded
/// @param invitationsAsked how many rows that were not refused ask for an invitation
/// @param invitationsLeft how many of these wait until there is room for more mails: import the file again later
/// @param rows the first of those that are refused or remarked on
/// @param rowsLeftOut how many more of them there are
record PeopleReport(boolean dryRun, boolean committed, Map<PeopleOutcome, Integer> counts, int invitationsAsked,
                    int invitationsLeft, String encoding, String separator, int ignoredColumns, int ignoredRows,
                    List<Row> rows, int rowsLeftOut, List<FindingGroup> refusals, int refusalsLeftOut,
                    List<FindingGroup> remarks, int remarksLeftOut) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(int row, PeopleOutcome outcome, @Nullable List<Said> errors, @Nullable List<Said> remarks) {}

    Map<String, Object> members() {
        return JSON.convertValue(this, MEMBERS);
    }
}
