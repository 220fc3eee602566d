package coaching.command.importing.file;

import coaching.command.csv.CsvColumn;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The columns an import knows. Others are left alone and named in the answer.
public enum Column implements CsvColumn {

    GROUP, RELATIONSHIP, START, HELD_ON, ZONE, END, RECORDED_AT, PRESENT, SOURCE;

    /// As it stands in a header.
    @Override
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Column> titled(String title) {
        return Arrays.stream(values()).filter(column -> column.title().equals(title)).findFirst();
    }
}
