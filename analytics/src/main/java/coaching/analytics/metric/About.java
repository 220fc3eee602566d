package coaching.analytics.metric;

import org.jspecify.annotations.Nullable;

/// What a metric is, for whoever shows it. Id and version name the definition for ever.
///
/// @param id as in the catalogue
/// @param counted what the denominator counts
/// @param caption how to read a number that is no share, absent where unit and name say it
/// @param definition one line for a reader of the number
public record About(String id, int version, String name, Unit unit, Direction direction, Group group, Scope scope,
                    Noun counted, @Nullable String caption, String definition, String formula) {

    public About(String id, int version, String name, Unit unit, Direction direction, Group group, Scope scope,
                 Noun counted, String definition, String formula) {
        this(id, version, name, unit, direction, group, scope, counted, null, definition, formula);
    }
}
