package coaching.formatter;

import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.core.ToolFactory;
import org.eclipse.jdt.core.formatter.CodeFormatter;
import org.eclipse.jdt.core.formatter.DefaultCodeFormatterConstants;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.Document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;

/// Eclipse's formatter with our settings. Where a line was broken by hand it stays broken.
final class Formatter {

    private static final String PREFIX = "org.eclipse.jdt.core.formatter.";

    /// Eclipse takes the space out of `case Held _, Missed _`.
    private static final Pattern SQUEEZED = Pattern.compile("[ ]_,(?=\\S)");

    private final CodeFormatter eclipse = ToolFactory.createCodeFormatter(settings(), ToolFactory.M_FORMAT_EXISTING);

    /// @throws IllegalArgumentException when this is no Java
    String format(String source) {
        var ordered = Imports.order(source);
        var kind = ordered.contains("\nmodule ") || ordered.startsWith("module ")
            ? CodeFormatter.K_MODULE_INFO
            : CodeFormatter.K_COMPILATION_UNIT;
        var edit = eclipse.format(kind, ordered, 0, ordered.length(), 0, "\n");
        if (edit == null) {
            throw new IllegalArgumentException("no Java that Eclipse understands");
        }
        var document = new Document(ordered);
        try {
            edit.apply(document);
        } catch (BadLocationException e) {
            throw new IllegalArgumentException(e);
        }
        return SQUEEZED.matcher(document.get()).replaceAll(" _, ").stripTrailing() + "\n";
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> settings() {
        var settings = new HashMap<String, String>(DefaultCodeFormatterConstants.getEclipseDefaultSettings());
        settings.put(JavaCore.COMPILER_SOURCE, JavaCore.VERSION_25);
        settings.put(JavaCore.COMPILER_COMPLIANCE, JavaCore.VERSION_25);
        var style = new Properties();
        try (var file = Formatter.class.getResourceAsStream("style.properties")) {
            style.load(Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        style.forEach((name, value) -> settings.put(PREFIX + name, value.toString()));
        return settings;
    }
}
