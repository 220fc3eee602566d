package coaching.acceptance.readme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A Markdown file of the checkout.
///
/// @param name path from the root of the checkout
public record Document(String name, String text) {

    public static final Path CHECKOUT = Path.of("../..").toAbsolutePath().normalize();

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
    private static final Pattern SPAN = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    /// A fenced block.
    ///
    /// @param language empty when it names none
    public record Block(String language, String text) {}

    public static Document read(String name) {
        return new Document(name, read(CHECKOUT.resolve(name)));
    }

    /// The README and all under `infra/docs`.
    public static List<Document> all() {
        try (var files = Files.walk(CHECKOUT.resolve("infra/docs"))) {
            var docs = files.filter(it -> it.toString().endsWith(".md")).sorted()
                .map(it -> read(CHECKOUT.relativize(it).toString()));
            return Stream.concat(Stream.of(read("README.md")), docs).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Document with(String old, String now) {
        if (!text.contains(old)) {
            throw new IllegalArgumentException(name + " does not say " + old);
        }
        return new Document(name, text.replace(old, now));
    }

    public List<Block> blocks() {
        return BLOCK.matcher(text).results().map(it -> new Block(it.group(1), it.group(2))).toList();
    }

    /// The one block that contains this.
    public String block(String part) {
        var found = blocks().stream().map(Block::text).filter(it -> it.contains(part)).toList();
        if (found.size() != 1) {
            throw new IllegalStateException(found.size() + " blocks of " + name + " say " + part);
        }
        return found.getFirst();
    }

    /// What is code within a sentence.
    public List<String> spans() {
        return found(SPAN, BLOCK.matcher(text).replaceAll(""));
    }

    public List<String> links() {
        return found(LINK, text);
    }

    /// What links may name behind `#`, formed as GitHub does.
    public List<String> anchors() {
        return found(HEADING, BLOCK.matcher(text).replaceAll("")).stream()
            .map(it -> it.toLowerCase(Locale.ROOT).replaceAll("[^\\w\\- ]", "").replace(' ', '-')).toList();
    }

    /// The code in the first cell of each row of the table with this title.
    public List<List<String>> firstCells(String title) {
        return text.lines().dropWhile(it -> !it.startsWith("| " + title + " |")).skip(2)
            .takeWhile(it -> it.startsWith("|")).map(it -> found(SPAN, it.split("\\|", -1)[1])).toList();
    }

    public List<MatchResult> matches(Pattern pattern) {
        return pattern.matcher(text).results().toList();
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(it -> it.group(1)).toList();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
