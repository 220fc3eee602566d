package coaching.command.csv;

import coaching.command.kernel.Refusal;
import coaching.command.kernel.Rejected;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/// One error of a row, or one remark about it.
///
/// @param value what the row says there, as far as it may be repeated
/// @param suggestions what it may have meant
public record Finding(Refusal rule, @Nullable String field, String detail, @Nullable String value,
                      List<String> suggestions) {

    public static Finding of(Rejected why, @Nullable String cell) {
        var shown = cell == null ? null : CellText.shown(cell);
        return new Finding(why.refusal(), why.field(), why.detail(), shown, List.of());
    }

    public static Finding of(Refusal rule, @Nullable String field, String detail) {
        return new Finding(rule, field, detail, null, List.of());
    }

    public Finding suggesting(List<String> names) {
        return new Finding(rule, field, detail, value,
            names.stream().map(CellText::shown).filter(Objects::nonNull).toList());
    }

    public Said said() {
        return new Said(rule.name(), field, detail, value, suggestions.isEmpty() ? null : suggestions);
    }
}
