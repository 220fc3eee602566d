package coaching.command.csv;

/// A column that a kind of file may have.
public interface CsvColumn {

    /// As it is called in an answer.
    String title();
}
