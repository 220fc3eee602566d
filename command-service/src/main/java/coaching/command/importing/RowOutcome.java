package coaching.command.importing;

import coaching.command.csv.Finding;
import coaching.command.importing.file.Row;
import coaching.command.importing.report.ImportReport.OfRow;
import coaching.command.importing.report.Outcome;
import coaching.events.SessionEvent.SessionHeld;
import coaching.events.id.SessionId;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// What becomes of one row.
sealed interface RowOutcome {

    Row row();

    Outcome outcome();

    /// @param event what will stand in the log
    /// @param remarks what the sender should know although the row is good
    record Recording(Row.Meeting row, SessionHeld event, List<Finding> remarks) implements RowOutcome {

        @Override
        public Outcome outcome() {
            return Outcome.RECORD;
        }
    }

    record Known(Row.Meeting row, SessionId session, List<Finding> remarks) implements RowOutcome {

        @Override
        public Outcome outcome() {
            return Outcome.ALREADY_RECORDED;
        }
    }

    /// @param first the row of the same file that says the same
    record Repeated(Row.Meeting row, SessionId session, int first, List<Finding> remarks) implements RowOutcome {

        @Override
        public Outcome outcome() {
            return Outcome.REPEATED;
        }
    }

    /// @param errors all of them, at least one
    record Refused(Row row, List<Finding> errors) implements RowOutcome {

        @Override
        public Outcome outcome() {
            return Outcome.REFUSED;
        }
    }

    default List<Finding> errorsOrRemarks() {
        return switch (this) {
            case Recording it -> it.remarks();
            case Known it -> it.remarks();
            case Repeated it -> it.remarks();
            case Refused it -> it.errors();
        };
    }

    /// @param full whether to tell all errors and remarks, or the first and how many more there are
    default OfRow report(boolean full) {
        var refused = outcome() == Outcome.REFUSED;
        var said = errorsOrRemarks().stream().map(Finding::said).toList();
        var first = !said.isEmpty() && (refused || outcome() == Outcome.RECORD) ? said.getFirst() : null;
        var listed = said.isEmpty() || !full ? null : said;
        var leftOut = said.isEmpty() || full ? null : said.size() - 1;
        return new OfRow(row().number(), outcome(), sessionId(), first == null ? null : first.rule(),
            first == null ? null : first.field(), first == null ? detail() : first.detail(), refused ? listed : null,
            refused ? null : listed, refused ? leftOut : null, refused ? null : leftOut);
    }

    private @Nullable String sessionId() {
        return switch (this) {
            case Recording it -> it.event().session().toString();
            case Known it -> it.session().toString();
            case Repeated it -> it.session().toString();
            case Refused _ -> null;
        };
    }

    private @Nullable String detail() {
        return this instanceof Repeated it ? "The same meeting as in row " + it.first() + "." : null;
    }
}
