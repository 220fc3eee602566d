package coaching.command.importing;

import coaching.command.kernel.Refusal;
import coaching.command.kernel.Rejected;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// One error of a row, or one remark about it.
///
/// @param value what the row says there, as far as it may be repeated
/// @param suggestions what it may have meant
record Finding(Refusal rule, @Nullable String field, String detail, @Nullable String value,
               List<String> suggestions) {

    static Finding of(Rejected why, @Nullable String cell) {
        var shown = cell == null ? null : CellText.shown(cell);
        return new Finding(why.refusal(), why.field(), why.detail(), shown, List.of());
    }

    static Finding of(Refusal rule, @Nullable String field, String detail) {
        return new Finding(rule, field, detail, null, List.of());
    }

    Finding suggesting(List<String> names) {
        return new Finding(rule, field, detail, value,
            names.stream().map(CellText::shown).filter(Objects::nonNull).toList());
    }

    /// What does not apply is left out.
    Map<String, Object> told() {
        var told = new LinkedHashMap<String, Object>();
        toldShortly(told);
        if (value != null) {
            told.put("value", value);
        }
        if (!suggestions.isEmpty()) {
            told.put("suggestions", suggestions);
        }
        return told;
    }

    void toldShortly(Map<String, Object> told) {
        told.put("rule", rule.name());
        if (field != null) {
            told.put("field", field);
        }
        told.put("detail", detail);
    }
}
