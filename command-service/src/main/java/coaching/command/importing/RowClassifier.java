package coaching.command.importing;

import coaching.command.csv.Finding;
import coaching.command.history.Span;
import coaching.command.importing.RowOutcome.Known;
import coaching.command.importing.RowOutcome.Recording;
import coaching.command.importing.RowOutcome.Refused;
import coaching.command.importing.RowOutcome.Repeated;
import coaching.command.importing.file.Column;
import coaching.command.importing.file.Row;
import coaching.command.kernel.Rejected;
import coaching.events.EffectiveAt;
import coaching.events.EffectiveAt.Day;
import coaching.events.EffectiveAt.Moment;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.events.id.SessionId;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import static coaching.command.importing.file.ImportRefusal.MORE_THAN_THE_MEMBERS;
import static coaching.command.importing.file.ImportRefusal.SAME_NAME_OTHER_CHARACTERS;
import static coaching.command.importing.file.ImportRefusal.UNKNOWN_GROUP;
import static coaching.command.importing.file.ImportRefusal.WITHDRAWN_BEFORE;
import static java.util.Objects.requireNonNull;

/// Judges rows in the order of the file by the rules of single sessions, each knowing those before it.
final class RowClassifier {

    private final ProgrammeId programme;
    private final Groups groups;
    private final Map<RelationshipId, ImportContext> contexts;
    private final Instant now;
    private final Map<SessionId, Integer> rows = new HashMap<>();

    RowClassifier(ProgrammeId programme, Groups groups, Map<RelationshipId, ImportContext> contexts, Instant now) {
        this.programme = programme;
        this.groups = groups;
        this.contexts = contexts;
        this.now = now;
    }

    List<RowOutcome> judge(List<Row> rows) {
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

    private RowOutcome judge(Row row) {
        return switch (row) {
            case Row.Meeting meeting -> {
                var outcome = tried(meeting);
                if (outcome instanceof Recording recording) {
                    requireNonNull(contexts.get(recording.event().relationship())).meetings().add(recording.event());
                    rows.put(recording.event().session(), row.number());
                }
                yield outcome;
            }
            case Row.Unreadable unreadable -> new Refused(row, all(unreadable));
        };
    }

    private RowOutcome tried(Row.Meeting row) {
        try {
            return tried(row, groups.named(row.group()));
        } catch (Rejected why) {
            return new Refused(row, List.of(finding(row, why)));
        }
    }

    private RowOutcome tried(Row.Meeting row, RelationshipId relationship) {
        var context = requireNonNull(contexts.get(relationship));
        var own = session(relationship, row.start());
        var known = known(row, own, context);
        if (known.isPresent()) {
            var first = rows.get(known.get());
            return first == null ? new Known(row, known.get(), remarks(row))
                : new Repeated(row, known.get(), first, remarks(row));
        }
        WITHDRAWN_BEFORE.when(context.isWithdrawn(own));
        return tried(row, new RowRules(programme, relationship, own, row, now), context);
    }

    private RowOutcome tried(Row.Meeting row, RowRules trial, ImportContext context) {
        try {
            var event = trial.held().checked(context.lifecycle(), context.meetings());
            var remarks = new ArrayList<>(guests(row, context));
            remarks.addAll(remarks(row));
            return new Recording(row, event, remarks);
        } catch (Rejected _) {
            return new Refused(row, trial.errors(context).stream().map(why -> finding(row, why)).toList());
        }
    }

    /// What cannot be read, and what the rest would be refused for.
    private List<Finding> all(Row.Unreadable row) {
        var errors = new ArrayList<>(row.errors());
        if (row.rest() != null) {
            errors.addAll(tried(row.rest()) instanceof Refused refused ? refused.errors() : List.of());
        } else if (row.group() != null) {
            try {
                groups.named(row.group());
            } catch (Rejected why) {
                errors.add(finding(row, why));
            }
        }
        return errors;
    }

    private List<Finding> remarks(Row.Meeting row) {
        var who = row.said().header().who();
        var cell = row.said().raw(who);
        if (cell == null || groups.isExact(cell)) {
            return row.remarks();
        }
        var remarks = new ArrayList<>(row.remarks());
        remarks.add(Finding.of(SAME_NAME_OTHER_CHARACTERS, who.title(),
            SAME_NAME_OTHER_CHARACTERS.description().sentence()));
        return remarks;
    }

    /// Guests are counted too, so more than the members may be right, or a slip of the pen.
    private static List<Finding> guests(Row.Meeting row, ImportContext context) {
        var count = row.attendance().count();
        return count != null && count > context.lifecycle().members().size()
            ? List.of(Finding.of(new Rejected(MORE_THAN_THE_MEMBERS), row.said().raw(Column.PRESENT)))
            : List.of();
    }

    /// The meeting itself, or one on record that it likely is.
    private static Optional<SessionId> known(Row.Meeting row, SessionId own, ImportContext context) {
        return context.recorded(own).or(() -> context.meetings().heldLike(span(row), own));
    }

    private static Span span(Row.Meeting row) {
        return new Span(row.start(), row.minutes());
    }

    private Finding finding(Row row, Rejected why) {
        var field = column(row, why.field());
        var finding = Finding.of(new Rejected(why.refusal(), field, why.detail()), row.said().titled(field));
        var group = row.group();
        return why.refusal() == UNKNOWN_GROUP && group != null ? finding.suggesting(groups.near().of(group)) : finding;
    }

    /// The column that the field of the command was read from.
    private static @Nullable String column(Row row, @Nullable String field) {
        return switch (field) {
            case "group" -> row.said().header().who().title();
            case "start", "at" -> row.said().header().when().title();
            case "minutes" -> Column.END.title();
            case "attendance.count", "attendance.members" -> Column.PRESENT.title();
            case null -> null;
            default -> field;
        };
    }
}
