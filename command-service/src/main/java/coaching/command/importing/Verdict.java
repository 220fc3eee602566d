package coaching.command.importing;

import coaching.events.SessionEvent.SessionHeld;
import coaching.events.SessionId;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What becomes of one row.
sealed interface Verdict {

    Row row();

    Outcome outcome();

    /// @param event what will stand in the log
    /// @param remarks what the sender should know although the row is good
    record Recording(Row.Meeting row, SessionHeld event, List<Finding> remarks) implements Verdict {

        @Override
        public Outcome outcome() {
            return Outcome.RECORD;
        }
    }

    record Known(Row.Meeting row, SessionId session, List<Finding> remarks) implements Verdict {

        @Override
        public Outcome outcome() {
            return Outcome.ALREADY_RECORDED;
        }
    }

    /// @param first the row of the same file that says the same
    record Repeated(Row.Meeting row, SessionId session, int first, List<Finding> remarks) implements Verdict {

        @Override
        public Outcome outcome() {
            return Outcome.REPEATED;
        }
    }

    /// @param errors all of them, at least one
    record Refused(Row row, List<Finding> errors) implements Verdict {

        @Override
        public Outcome outcome() {
            return Outcome.REFUSED;
        }
    }

    enum Outcome { RECORD, ALREADY_RECORDED, REPEATED, REFUSED }

    default List<Finding> errorsOrRemarks() {
        return switch (this) {
            case Recording it -> it.remarks();
            case Known it -> it.remarks();
            case Repeated it -> it.remarks();
            case Refused it -> it.errors();
        };
    }

    /// As the answer says it; what does not apply is left out. The first error or remark stands for itself too.
    ///
    /// @param full whether to tell all errors and remarks, or the first and how many more there are
    default Map<String, Object> told(boolean full) {
        var told = new LinkedHashMap<String, Object>();
        told.put("row", row().number());
        told.put("outcome", outcome().name());
        switch (this) {
            case Recording it -> told.put("session", it.event().session().toString());
            case Known it -> told.put("session", it.session().toString());
            case Repeated it -> {
                told.put("session", it.session().toString());
                told.put("detail", "The same meeting as in row " + it.first() + ".");
            }
            case Refused _ -> {}
        }
        tell(told, full);
        return told;
    }

    private void tell(Map<String, Object> told, boolean full) {
        var findings = errorsOrRemarks();
        if (findings.isEmpty()) {
            return;
        }
        var refused = outcome() == Outcome.REFUSED;
        if (refused || outcome() == Outcome.RECORD) {
            findings.getFirst().toldShortly(told);
        }
        if (full) {
            told.put(refused ? "errors" : "remarks", findings.stream().map(Finding::told).toList());
        } else {
            told.put(refused ? "errorsLeftOut" : "remarksLeftOut", findings.size() - 1);
        }
    }
}
