package coaching.command.csv;

import coaching.command.kernel.Refusal;

import static coaching.command.kernel.Refusal.RuleDescription.invalid;
import static coaching.command.kernel.Refusal.RuleDescription.malformed;

/// Why a file, or one row of it, is not taken, whatever it is about. These sentences never repeat a cell:
/// [CellText#shown] says what of it may be shown.
public enum CsvRefusal implements Refusal {

    FILE_TOO_LARGE(invalid(null, "A file has at most 10 MB.")),
    NOT_UTF8(malformed(null, "The file is not UTF-8.")),
    NOT_A_CSV(malformed(null, "This is no CSV.")),
    MALFORMED_CSV(malformed(null, "The file is not CSV.")),
    NO_ROWS(invalid(null, "The file has no rows below its header.")),
    TOO_MANY_ROWS(invalid(null, "A file has at most 50000 rows.")),
    NO_HEADER(malformed(null, "The first line names no column of an import; a file begins with a header.")),
    NOT_SEPARATED_BY_COMMAS(malformed(null, "The columns are not separated by commas, semicolons, tabs or bars.")),
    MISSING_COLUMN(malformed(null, "The header lacks a column.")),
    DUPLICATE_COLUMN(malformed(null, "The header names a column twice.")),
    ROWS_REFUSED(invalid(null, "Some rows cannot be recorded, so none was; skipRefused=true records the others.")),

    WRONG_NUMBER_OF_FIELDS(malformed(null, "The row has more or fewer fields than the header.")),
    FIELD_TOO_LONG(malformed(null, "A field has at most 4000 characters.")),
    MISLEADING_CHARACTERS(malformed(null,
        "This has control characters or ones that turn the direction of text; nobody can see what it says.")),
    MISSING_VALUE(malformed(null, "This has to be filled in.")),

    /// A remark, not a refusal: the row is taken.
    UNNAMED_COLUMN(invalid(null, "A column without a name has content; it is not read."));

    private final RuleDescription description;

    CsvRefusal(RuleDescription description) {
        this.description = description;
    }

    @Override
    public RuleDescription description() {
        return description;
    }
}
