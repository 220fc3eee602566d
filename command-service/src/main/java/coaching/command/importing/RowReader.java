package coaching.command.importing;

import coaching.command.kernel.Dates;
import coaching.command.kernel.Rejected;
import coaching.events.EffectiveAt;
import coaching.events.EffectiveAt.Day;
import coaching.events.EffectiveAt.Moment;
import coaching.events.Envelope.Source;
import coaching.events.ParticipantId;
import coaching.events.SessionEvent.Attendance;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import static coaching.command.importing.Column.END;
import static coaching.command.importing.Column.PRESENT;
import static coaching.command.importing.Column.RECORDED_AT;
import static coaching.command.importing.Column.SOURCE;
import static coaching.command.importing.Column.ZONE;
import static coaching.command.importing.ImportRefusal.END_BEFORE_START;
import static coaching.command.importing.ImportRefusal.END_NEEDS_A_TIME;
import static coaching.command.importing.ImportRefusal.FIELD_TOO_LONG;
import static coaching.command.importing.ImportRefusal.MALFORMED_PRESENT;
import static coaching.command.importing.ImportRefusal.MISSING_VALUE;
import static coaching.command.importing.ImportRefusal.NOBODY_LISTED;
import static coaching.command.importing.ImportRefusal.NO_SUCH_TIME;
import static coaching.command.importing.ImportRefusal.RECORDED_AT_NEEDS_A_TIME;
import static coaching.command.importing.ImportRefusal.RECORDED_BEFORE_THE_MEETING;
import static coaching.command.importing.ImportRefusal.RECORDED_IN_THE_FUTURE;
import static coaching.command.importing.ImportRefusal.UNKNOWN_SOURCE;
import static coaching.command.importing.ImportRefusal.WRONG_NUMBER_OF_FIELDS;
import static java.util.stream.Collectors.toUnmodifiableSet;

/// Reads one row strictly. A date without a time stays a date; a time without an offset is read in the row's zone,
/// or the programme's.
///
/// @param source of the rows that do not name their own
record RowReader(Header header, Dates dates, Source source) {

    private static final int LONGEST_FIELD = 4_000;
    private static final Duration LONGEST_MEETING = Duration.ofDays(1);
    private static final Attendance NOBODY = new Attendance(0, Set.of());

    Row read(int number, List<String> cells) {
        try {
            return meeting(number, cells);
        } catch (Rejected refused) {
            return new Row.Unreadable(number, refused);
        }
    }

    private Row.Meeting meeting(int number, List<String> cells) {
        WRONG_NUMBER_OF_FIELDS.when(cells.size() != header.width());
        FIELD_TOO_LONG.when(cells.stream().anyMatch(cell -> cell.length() > LONGEST_FIELD));
        var group = required(cells, header.who());
        var zone = header.cell(cells, ZONE);
        var start = time(required(cells, header.when()), zone, header.when());
        var attendance = attendance(header.cell(cells, PRESENT));
        var nobody = attendance.equals(NOBODY);
        return new Row.Meeting(number, group, header, start, minutes(start, header.cell(cells, END), zone),
            recordedAt(start, header.cell(cells, RECORDED_AT)), nobody ? Attendance.UNKNOWN : attendance,
            source(header.cell(cells, SOURCE)), nobody ? NOBODY_LISTED : null);
    }

    private String required(List<String> cells, Column column) {
        var text = header.cell(cells, column);
        if (text == null) {
            throw new Rejected(MISSING_VALUE, column.title(), MISSING_VALUE.because().sentence());
        }
        return text;
    }

    private EffectiveAt time(String text, @Nullable String zone, Column column) {
        try {
            var local = LocalDateTime.parse(text);
            var rules = dates.zoneOf(zone, ZONE.title()).getRules();
            NO_SUCH_TIME.when(rules.getValidOffsets(local).isEmpty());
            return dates.planned(local.atOffset(rules.getOffset(local)).toString(), zone, column.title());
        } catch (DateTimeParseException _) {
            return dates.planned(text, zone, column.title());
        }
    }

    private @Nullable Integer minutes(EffectiveAt start, @Nullable String text, @Nullable String zone) {
        if (text == null) {
            return null;
        }
        var end = time(text, zone, END);
        END_NEEDS_A_TIME.when(start instanceof Day || end instanceof Day);
        var length = Duration.between(start.earliest(), end.earliest());
        END_BEFORE_START.when(length.toMinutes() < 1 || length.compareTo(LONGEST_MEETING) > 0);
        return Math.toIntExact(length.toMinutes());
    }

    /// On a day without a time, the writer's own calendar decides what was before.
    private @Nullable Instant recordedAt(EffectiveAt start, @Nullable String text) {
        if (text == null) {
            return null;
        }
        var written = offsetDateTime(text);
        var before = switch (start) {
            case Day day -> written.toLocalDate().isBefore(day.date());
            case Moment moment -> written.toInstant().isBefore(moment.instant());
        };
        RECORDED_BEFORE_THE_MEETING.when(before);
        RECORDED_IN_THE_FUTURE.when(written.toInstant().isAfter(dates.now()));
        return written.toInstant();
    }

    private static OffsetDateTime offsetDateTime(String text) {
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeException _) {
            throw new Rejected(RECORDED_AT_NEEDS_A_TIME);
        }
    }

    private static Attendance attendance(@Nullable String text) {
        if (text == null) {
            return Attendance.UNKNOWN;
        }
        return text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9')
            ? new Attendance(Integer.parseInt(text), Set.of())
            : named(text);
    }

    private static Attendance named(String text) {
        try {
            var members = Arrays.stream(text.split(";", -1)).map(String::strip).map(ParticipantId::of)
                .collect(toUnmodifiableSet());
            return new Attendance(members.size(), members);
        } catch (IllegalArgumentException _) {
            throw new Rejected(MALFORMED_PRESENT);
        }
    }

    private Source source(@Nullable String text) {
        if (text == null) {
            return source;
        }
        return Arrays.stream(Source.values()).filter(it -> it != Source.SYSTEM && it.name().equals(text)).findFirst()
            .orElseThrow(() -> new Rejected(UNKNOWN_SOURCE));
    }
}
