package coaching.command.importing.file;

import coaching.command.csv.Finding;
import coaching.events.EffectiveAt;
import coaching.events.Envelope.Source;
import coaching.events.SessionEvent.Attendance;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// One row of a file, numbered as a spreadsheet does: the header is row 1.
public sealed interface Row {

    int number();

    Said said();

    /// Label or id of the relationship, if that can be read.
    @Nullable
    String group();

    /// The cells of a row by their columns.
    record Said(Header header, List<String> cells) {

        @Nullable
        public String raw(Column column) {
            return header.raw(cells, column);
        }

        /// As it stands in the column of this title.
        @Nullable
        public String titled(@Nullable String title) {
            return title == null ? null : Column.titled(title).map(this::raw).orElse(null);
        }
    }

    /// @param recordedAt when the source says it was written down
    /// @param remarks what the sender should know although the row is good
    record Meeting(int number, Said said, String group, EffectiveAt start, @Nullable Integer minutes,
                   @Nullable Instant recordedAt, Attendance attendance, Source source,
                   List<Finding> remarks) implements Row {}

    /// It does not say all of what happened in a way that could be judged.
    ///
    /// @param rest what it says apart from its errors, if it says who met when
    record Unreadable(int number, Said said, List<Finding> errors, @Nullable String group,
                      @Nullable Meeting rest) implements Row {}
}
