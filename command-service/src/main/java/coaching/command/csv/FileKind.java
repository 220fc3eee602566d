package coaching.command.csv;

import coaching.command.kernel.Rejected;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import static coaching.command.csv.CsvRefusal.NOT_A_CSV;

/// Files of other kinds that people choose by mistake, known by how they begin.
enum FileKind {

    PDF("a PDF", "%PDF-"),
    ZIP("an Excel workbook or another ZIP archive", "PK\u0003\u0004"),
    EMPTY_ZIP("a ZIP archive", "PK\u0005\u0006"),
    OLD_OFFICE("an old Excel workbook or another Office document", "\u00D0\u00CF\u0011\u00E0"),
    PNG("a PNG image", "\u0089PNG"),
    JPEG("a JPEG image", "\u00FF\u00D8\u00FF"),
    GIF("a GIF image", "GIF8"),
    GZIP("a GZIP archive", "\u001F\u008B"),
    RTF("an RTF document", "{\\rtf"),
    CALENDAR("an iCalendar file", "BEGIN:VCALENDAR"),
    CONTACTS("a vCard", "BEGIN:VCARD");

    private static final Pattern JSON = Pattern.compile("\\s*(\\{\\s*[\"}]|\\[\\s*[\\[\\]{\"0-9]).*", Pattern.DOTALL);
    private static final Pattern XML = Pattern.compile("\\s*<\\?xml.*", Pattern.DOTALL);
    private static final Pattern HTML = Pattern.compile("\\s*<[!a-zA-Z/].*", Pattern.DOTALL);
    private static final int LONGEST_BEGINNING = 200;

    private final String words;
    private final String beginning;

    /// @param beginning its first bytes, each as a character
    FileKind(String words, String beginning) {
        this.words = words;
        this.beginning = beginning;
    }

    static void requireNone(byte[] bytes) {
        var text = new String(bytes, 0, Math.min(bytes.length, LONGEST_BEGINNING), StandardCharsets.ISO_8859_1);
        for (var kind : values()) {
            if (text.startsWith(kind.beginning)) {
                throw not(kind.words);
            }
        }
    }

    static void requireNone(String text) {
        var beginning = text.substring(0, Math.min(text.length(), LONGEST_BEGINNING));
        if (JSON.matcher(beginning).matches()) {
            throw not("JSON");
        }
        if (XML.matcher(beginning).matches()) {
            throw not("XML");
        }
        if (HTML.matcher(beginning).matches()) {
            throw not("HTML");
        }
        if (beginning.lines().findFirst().orElse("").indexOf('\0') >= 0) {
            throw not("a binary file");
        }
    }

    private static Rejected not(String words) {
        return new Rejected(NOT_A_CSV, null, "This is " + words + ", not a CSV.");
    }
}
