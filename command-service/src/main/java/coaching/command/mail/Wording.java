package coaching.command.mail;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

/// What the mails say, in files beside this class: the subject, an empty line, the text. Nothing of the coaching is among it.
///
/// @param language BCP 47
record Wording(String language, String subject, String text) {

    private static final String ENGLISH = "en";
    private static final String GERMAN = "de";
    private static final Pattern PLACE = Pattern.compile("\\{(name|link|address)}");

    /// @param mail the first part of the names of its files
    /// @param language as the vault has it; English where it is none of ours
    static Wording of(String mail, @Nullable String language) {
        var known = language != null && Locale.forLanguageTag(language).getLanguage().equals(GERMAN) ? GERMAN : ENGLISH;
        var parts = read(mail + "." + known + ".txt").split("\n\n", 2);
        return new Wording(known, parts[0], parts[1].strip());
    }

    private static String read(String file) {
        try (var content = requireNonNull(Wording.class.getResourceAsStream(file), file)) {
            return new String(content.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// In one pass, so that a name is never taken for a place to fill.
    String filled(Map<String, String> values) {
        return PLACE.matcher(text).replaceAll(it -> Matcher.quoteReplacement(
            requireNonNull(values.get(it.group(1)))));
    }
}
