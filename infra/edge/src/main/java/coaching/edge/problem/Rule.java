package coaching.edge.problem;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// Why something is refused. Implemented by enums: the constant's name is the rule's public name and stays.
public interface Rule {

    String name();

    /// Of the answer in HTTP.
    int status();

    /// For people, the same in every case: the rule's name as words, unless there are better ones.
    default String title() {
        var words = name().replace('_', ' ').toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /// What this rule was called in earlier versions, which clients may still look for.
    default @Nullable String formerly() {
        return null;
    }
}
