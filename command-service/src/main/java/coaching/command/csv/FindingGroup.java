package coaching.command.csv;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// The same error or remark in many rows.
///
/// @param rows the first of them
/// @param moreRows how many more there are than those
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FindingGroup(String rule, @Nullable String field, String detail, @Nullable String value,
                           @Nullable List<String> suggestions, int count, List<Integer> rows, int moreRows) {}
