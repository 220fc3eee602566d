package coaching.command.csv;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// One error of a row, or one remark about it.
///
/// @param value what the row says there, where that may be repeated
/// @param suggestions what it may have meant
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Said(String rule, @Nullable String field, String detail, @Nullable String value,
                   @Nullable List<String> suggestions) {}
