package coaching.command.importing;

import coaching.command.history.HeldMeeting;
import coaching.command.importing.file.Row;
import coaching.command.kernel.Rejected;
import coaching.events.SessionEvent.Attendance;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.events.id.SessionId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Holds a row against the rules of single sessions. These refuse at the first thing that is wrong; what a row is told
/// is all that is.
record RowRules(ProgrammeId programme, RelationshipId relationship, SessionId session, Row.Meeting row, Instant now) {

    HeldMeeting held() {
        return new HeldMeeting(programme, relationship, session, null, row.start(), row.minutes(), row.attendance(),
            false, now);
    }

    List<Rejected> errors(ImportContext context) {
        var errors = new ArrayList<Rejected>();
        var held = held();
        while (held != null) {
            try {
                held.checked(context.lifecycle(), context.meetings());
                return errors;
            } catch (Rejected why) {
                errors.add(why);
                held = without(held, why);
            }
        }
        return errors;
    }

    /// The same without what it was refused for; nothing if it cannot be without.
    private static @Nullable HeldMeeting without(HeldMeeting it, Rejected why) {
        return switch (why.field()) {
            case "minutes" -> it.minutes() == null ? null : with(it, null, it.attendance(), it.now());
            case "attendance.count", "attendance.members" -> it.attendance().equals(Attendance.UNKNOWN) ? null
                : with(it, it.minutes(), Attendance.UNKNOWN, it.now());
            case "start" -> it.start().earliest().isAfter(it.now())
                ? with(it, it.minutes(), it.attendance(), it.start().earliest())
                : null;
            case null, default -> null;
        };
    }

    private static HeldMeeting with(HeldMeeting it, @Nullable Integer minutes, Attendance attendance, Instant now) {
        return new HeldMeeting(it.programme(), it.relationship(), it.session(), it.by(), it.start(), minutes,
            attendance,
            false,
            now);
    }
}
