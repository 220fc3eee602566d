package coaching.command.importing;

import coaching.command.kernel.Rejected;
import coaching.events.EffectiveAt;
import coaching.events.Envelope.Source;
import coaching.events.SessionEvent.Attendance;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// One row of a file, numbered as a spreadsheet does: the header is line 1.
sealed interface Row {

    int number();

    /// @param group label or id of the relationship, from the column `who`
    /// @param recordedAt when the source says it was written down
    /// @param remark something the sender should know although the row is good
    record Meeting(int number, String group, Header columns, EffectiveAt start, @Nullable Integer minutes,
                   @Nullable Instant recordedAt, Attendance attendance, Source source,
                   @Nullable ImportRefusal remark) implements Row {}

    /// It does not say what happened in a way that could be judged.
    record Unreadable(int number, Rejected why) implements Row {}
}
