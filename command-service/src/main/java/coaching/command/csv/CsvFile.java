package coaching.command.csv;

import coaching.command.kernel.Rejected;

import java.util.function.Predicate;

import static coaching.command.csv.CsvRefusal.FILE_TOO_LARGE;

/// The text of a file, whose records can be read as often as needed.
///
/// @param encoding the name of the character encoding
public record CsvFile(String text, String encoding, Separator separator) {

    public static final int LARGEST_BYTES = 10 * 1024 * 1024;

    /// @param isTitle whether a column is called so, see [CellText#title]: what separates titles that are known is what
    ///     separates the cells
    /// @throws Rejected if it is no such file
    public static CsvFile read(byte[] bytes, Predicate<String> isTitle) {
        FILE_TOO_LARGE.when(bytes.length > LARGEST_BYTES);
        var file = FileText.read(bytes, isTitle);
        var separator = Separator.of(file.text(), isTitle);
        return new CsvFile(Separator.withoutDeclaration(file.text()), file.encoding(), separator);
    }

    /// From the first, which are the titles.
    public Records records() {
        return new Records(text, separator);
    }

    /// Nothing of a person in a log line.
    @Override
    public String toString() {
        return "CsvFile[" + encoding + ", " + separator + "]";
    }
}
