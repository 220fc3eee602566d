package coaching.command.importing;

import coaching.command.history.Holding;
import coaching.command.history.Span;
import coaching.command.importing.Verdict.Known;
import coaching.command.importing.Verdict.Recording;
import coaching.command.importing.Verdict.Refused;
import coaching.command.importing.Verdict.Repeated;
import coaching.command.kernel.Rejected;
import coaching.events.EffectiveAt;
import coaching.events.EffectiveAt.Day;
import coaching.events.EffectiveAt.Moment;
import coaching.events.ProgrammeId;
import coaching.events.RelationshipId;
import coaching.events.SessionId;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import static coaching.command.importing.ImportRefusal.MORE_THAN_THE_MEMBERS;
import static coaching.command.importing.ImportRefusal.WITHDRAWN_BEFORE;
import static java.util.Objects.requireNonNull;

/// Judges rows in the order of the file by the rules of single sessions, each knowing those before it.
final class Judge {

    private final ProgrammeId programme;
    private final Groups groups;
    private final Map<RelationshipId, Book> books;
    private final Instant now;
    private final Map<SessionId, Integer> rows = new HashMap<>();

    Judge(ProgrammeId programme, Groups groups, Map<RelationshipId, Book> books, Instant now) {
        this.programme = programme;
        this.groups = groups;
        this.books = books;
        this.now = now;
    }

    List<Verdict> judge(List<Row> rows) {
        return rows.stream().map(this::judge).toList();
    }

    /// The same meeting has the same id in whichever file it comes.
    static SessionId session(RelationshipId relationship, EffectiveAt start) {
        var name = relationship + "/" + switch (start) {
            case Moment moment -> moment.instant().toString();
            case Day day -> day.date().toString();
        };
        return new SessionId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    private Verdict judge(Row row) {
        try {
            return switch (row) {
                case Row.Meeting meeting -> judge(meeting);
                case Row.Unreadable(_, var why) -> new Refused(row, why);
            };
        } catch (Rejected refused) {
            return new Refused(row, inTheWordsOf(row, refused));
        }
    }

    private Verdict judge(Row.Meeting row) {
        var relationship = groups.named(row.group());
        var book = requireNonNull(books.get(relationship));
        var own = session(relationship, row.start());
        var known = known(row, own, book);
        if (known.isPresent()) {
            var first = rows.get(known.get());
            return first == null ? new Known(row, known.get()) : new Repeated(row, known.get(), first);
        }
        WITHDRAWN_BEFORE.when(book.withdrawn().contains(own));
        return recorded(row, relationship, own, book);
    }

    private Recording recorded(Row.Meeting row, RelationshipId relationship, SessionId session, Book book) {
        var holding = new Holding(programme, relationship, session, null, row.start(), row.minutes(), row.attendance(),
            false, now);
        var event = holding.judged(book.lifecycle(), book.meetings());
        book.meetings().add(event);
        rows.put(event.session(), row.number());
        return new Recording(row, event, remark(row, book));
    }

    /// Guests are counted too, so more than the members may be right, or a slip of the pen.
    private static @Nullable ImportRefusal remark(Row.Meeting row, Book book) {
        var count = row.attendance().count();
        return count != null && count > book.lifecycle().members().size() ? MORE_THAN_THE_MEMBERS : row.remark();
    }

    /// The meeting itself, or one on record that it likely is.
    private static Optional<SessionId> known(Row.Meeting row, SessionId own, Book book) {
        return book.meetings().meeting(own).held() != null
            ? Optional.of(own)
            : book.meetings().heldLike(span(row), own);
    }

    private static Span span(Row.Meeting row) {
        return new Span(row.start(), row.minutes());
    }

    /// Names the column instead of the field of the command.
    private static Rejected inTheWordsOf(Row row, Rejected refused) {
        if (!(row instanceof Row.Meeting meeting)) {
            return refused;
        }
        var field = switch (refused.field()) {
            case "group" -> meeting.columns().who().title();
            case "start", "at" -> meeting.columns().when().title();
            case "minutes" -> Column.END.title();
            case "attendance.count", "attendance.members" -> Column.PRESENT.title();
            case null -> null;
            default -> refused.field();
        };
        return new Rejected(refused.refusal(), field, refused.detail());
    }
}
