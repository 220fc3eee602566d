package coaching.command.importing;

import coaching.command.kernel.Rejected;
import coaching.events.SessionEvent.SessionHeld;
import coaching.events.SessionId;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/// What becomes of one row.
sealed interface Verdict {

    Row row();

    Outcome outcome();

    /// @param event what will stand in the log
    /// @param remark something the sender should know although the row is good
    record Recording(Row.Meeting row, SessionHeld event, @Nullable ImportRefusal remark) implements Verdict {

        @Override
        public Outcome outcome() {
            return Outcome.RECORD;
        }
    }

    record Known(Row.Meeting row, SessionId session) implements Verdict {

        @Override
        public Outcome outcome() {
            return Outcome.ALREADY_RECORDED;
        }
    }

    /// @param first the row of the same file that says the same
    record Repeated(Row.Meeting row, SessionId session, int first) implements Verdict {

        @Override
        public Outcome outcome() {
            return Outcome.REPEATED;
        }
    }

    record Refused(Row row, Rejected why) implements Verdict {

        @Override
        public Outcome outcome() {
            return Outcome.REFUSED;
        }
    }

    enum Outcome { RECORD, ALREADY_RECORDED, REPEATED, REFUSED }

    /// As the answer says it; what does not apply is left out.
    default Map<String, Object> told() {
        var told = new LinkedHashMap<String, Object>();
        told.put("row", row().number());
        told.put("outcome", outcome().name());
        switch (this) {
            case Recording it -> {
                told.put("session", it.event().session().toString());
                if (it.remark() != null) {
                    refusal(new Rejected(it.remark()), told);
                }
            }
            case Known it -> told.put("session", it.session().toString());
            case Repeated it -> {
                told.put("session", it.session().toString());
                told.put("detail", "The same meeting as in row " + it.first() + ".");
            }
            case Refused it -> refusal(it.why(), told);
        }
        return told;
    }

    private static void refusal(Rejected why, Map<String, Object> told) {
        told.put("rule", why.refusal().name());
        if (why.field() != null) {
            told.put("field", why.field());
        }
        told.put("detail", why.detail());
    }
}
