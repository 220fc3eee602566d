package coaching.command.importing.file;

import coaching.command.csv.Finding;
import coaching.command.csv.Zones;
import coaching.command.dates.Dates;
import coaching.command.kernel.Characters;
import coaching.command.kernel.Rejected;
import coaching.edge.time.TimeText;
import coaching.edge.time.UnusableTime;
import coaching.events.EffectiveAt;
import coaching.events.EffectiveAt.Day;
import coaching.events.EffectiveAt.Moment;
import coaching.events.Envelope.Source;
import coaching.events.SessionEvent.Attendance;
import coaching.events.id.ParticipantId;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import static coaching.command.csv.CsvRefusal.FIELD_TOO_LONG;
import static coaching.command.csv.CsvRefusal.MISLEADING_CHARACTERS;
import static coaching.command.csv.CsvRefusal.MISSING_VALUE;
import static coaching.command.importing.file.Column.END;
import static coaching.command.importing.file.Column.PRESENT;
import static coaching.command.importing.file.Column.RECORDED_AT;
import static coaching.command.importing.file.Column.SOURCE;
import static coaching.command.importing.file.Column.ZONE;
import static coaching.command.importing.file.ImportRefusal.END_BEFORE_START;
import static coaching.command.importing.file.ImportRefusal.END_NEEDS_A_TIME;
import static coaching.command.importing.file.ImportRefusal.FIXED_OFFSET;
import static coaching.command.importing.file.ImportRefusal.HOUR_CAME_TWICE;
import static coaching.command.importing.file.ImportRefusal.MALFORMED_PRESENT;
import static coaching.command.importing.file.ImportRefusal.NOBODY_LISTED;
import static coaching.command.importing.file.ImportRefusal.NO_SUCH_TIME;
import static coaching.command.importing.file.ImportRefusal.RECORDED_AT_NEEDS_A_TIME;
import static coaching.command.importing.file.ImportRefusal.RECORDED_BEFORE_THE_MEETING;
import static coaching.command.importing.file.ImportRefusal.RECORDED_IN_THE_FUTURE;
import static coaching.command.importing.file.ImportRefusal.UNKNOWN_SOURCE;
import static java.util.stream.Collectors.toUnmodifiableSet;

/// One row while it is read: cell by cell, so that all its errors are found and not only the first.
final class RowReading {

    private static final int LONGEST_FIELD = 4_000;
    private static final Duration LONGEST_MEETING = Duration.ofDays(1);
    private static final Attendance NOBODY = new Attendance(0, Set.of());

    private final int number;
    private final Row.Said said;
    private final Dates dates;
    private final Source source;
    private final List<Finding> errors = new ArrayList<>();
    private final List<Finding> remarks = new ArrayList<>();
    private final Set<Column> unreadable = EnumSet.noneOf(Column.class);

    RowReading(int number, Row.Said said, Dates dates, Source source) {
        this.number = number;
        this.said = said;
        this.dates = dates;
        this.source = source;
    }

    Row row() {
        said.header().columns().stream().sorted().forEach(this::check);
        var group = required(said.header().who());
        var meeting = meeting(group);
        return meeting != null && errors.isEmpty() ? meeting
            : new Row.Unreadable(number, said, List.copyOf(errors), group, meeting);
    }

    /// What the row says, apart from its errors.
    private Row.@Nullable Meeting meeting(@Nullable String group) {
        var when = said.header().when();
        var zone = zone();
        var start = time(required(when), zone, when);
        var minutes = minutes(start, time(text(END), zone, END));
        var recordedAt = recordedAt(start);
        var attendance = attendance();
        var from = read(SOURCE, RowReading::source);
        return group == null || start == null ? null
            : new Row.Meeting(number, said, group, start, minutes, recordedAt,
                attendance, from == null ? source : from, List.copyOf(remarks));
    }

    /// Cells with such characters are not read, and not repeated.
    private void check(Column column) {
        var cell = said.raw(column);
        if (cell != null && Characters.misleading(Characters.stripped(cell))) {
            errors
                .add(Finding.of(MISLEADING_CHARACTERS, column.title(), MISLEADING_CHARACTERS.description().sentence()));
            unreadable.add(column);
        } else if (cell != null && cell.length() > LONGEST_FIELD) {
            errors.add(Finding.of(FIELD_TOO_LONG, column.title(), FIELD_TOO_LONG.description().sentence()));
            unreadable.add(column);
        }
    }

    private @Nullable String text(Column column) {
        var cell = unreadable.contains(column) ? null : said.raw(column);
        return cell == null ? null : Characters.stripped(cell);
    }

    private @Nullable String required(Column column) {
        if (said.raw(column) == null) {
            errors.add(Finding.of(MISSING_VALUE, column.title(), MISSING_VALUE.description().sentence()));
        }
        return text(column);
    }

    private <T> @Nullable T read(Column column, Function<String, T> reader) {
        var text = text(column);
        try {
            return text == null ? null : reader.apply(text);
        } catch (Rejected why) {
            refuse(why, column);
            return null;
        }
    }

    private void refuse(Rejected why, Column column) {
        errors.add(Finding.of(new Rejected(why.refusal(), column.title(), why.detail()), said.raw(column)));
    }

    private void refuse(boolean broken, ImportRefusal rule, Column column) {
        if (broken) {
            refuse(new Rejected(rule), column);
        }
    }

    private void remark(ImportRefusal rule, Column column, String detail) {
        remarks.add(Finding.of(new Rejected(rule, column.title(), detail), said.raw(column)));
    }

    /// After an error in it, the programme's: what else is wrong with the row is still found.
    private ZoneId zone() {
        var zone = read(ZONE, text -> Zones.named(text).orElseGet(() -> dates.zoneOf(text, ZONE.title())));
        if (zone != null && Zones.isFixedOffset(zone)) {
            remark(FIXED_OFFSET, ZONE, FIXED_OFFSET.description().sentence());
        }
        return zone == null ? dates.zone() : zone;
    }

    private @Nullable EffectiveAt time(@Nullable String text, ZoneId zone, Column column) {
        return text == null ? null : read(column, it -> time(it, new Dates(dates.now(), zone), column));
    }

    private EffectiveAt time(String text, Dates there, Column column) {
        try {
            var local = TimeText.local(text);
            var rules = there.zone().getRules();
            NO_SUCH_TIME.when(rules.getValidOffsets(local).isEmpty());
            if (rules.getValidOffsets(local).size() > 1) {
                remark(HOUR_CAME_TWICE, column, HOUR_CAME_TWICE.description().sentence());
            }
            return there.planned(local.atOffset(rules.getOffset(local)).toString(), null, column.title());
        } catch (UnusableTime e) {
            if (e.isOutOfRange()) {
                throw Dates.outOfRange(column.title());
            }
            return there.planned(text, null, column.title());
        }
    }

    private @Nullable Integer minutes(@Nullable EffectiveAt start, @Nullable EffectiveAt end) {
        if (start == null || end == null) {
            return null;
        }
        if (start instanceof Day || end instanceof Day) {
            refuse(true, END_NEEDS_A_TIME, END);
            return null;
        }
        var length = Duration.between(start.earliest(), end.earliest());
        var possible = length.toMinutes() >= 1 && length.compareTo(LONGEST_MEETING) <= 0;
        refuse(!possible, END_BEFORE_START, END);
        return possible ? Math.toIntExact(length.toMinutes()) : null;
    }

    private @Nullable Instant recordedAt(@Nullable EffectiveAt start) {
        var written = read(RECORDED_AT, RowReading::offsetDateTime);
        if (written == null) {
            return null;
        }
        refuse(start != null && isBefore(written, start), RECORDED_BEFORE_THE_MEETING, RECORDED_AT);
        refuse(written.toInstant().isAfter(dates.now()), RECORDED_IN_THE_FUTURE, RECORDED_AT);
        return written.toInstant();
    }

    /// On a day without a time, the writer's own calendar decides what was before.
    private static boolean isBefore(OffsetDateTime written, EffectiveAt start) {
        return switch (start) {
            case Day day -> written.toLocalDate().isBefore(day.date());
            case Moment moment -> written.toInstant().isBefore(moment.instant());
        };
    }

    private static OffsetDateTime offsetDateTime(String text) {
        try {
            return TimeText.dateTime(text);
        } catch (UnusableTime e) {
            throw e.isOutOfRange() ? Dates.outOfRange(RECORDED_AT.title()) : new Rejected(RECORDED_AT_NEEDS_A_TIME);
        }
    }

    private Attendance attendance() {
        var attendance = read(PRESENT, RowReading::attendance);
        if (NOBODY.equals(attendance)) {
            remark(NOBODY_LISTED, PRESENT, NOBODY_LISTED.description().sentence());
        }
        return attendance == null || attendance.equals(NOBODY) ? Attendance.UNKNOWN : attendance;
    }

    private static Attendance attendance(String text) {
        return text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9')
            ? new Attendance(Integer.parseInt(text), Set.of())
            : named(text);
    }

    private static Attendance named(String text) {
        try {
            var members = Arrays.stream(text.split(";", -1)).map(Characters::stripped).map(ParticipantId::of)
                .collect(toUnmodifiableSet());
            return new Attendance(members.size(), members);
        } catch (IllegalArgumentException _) {
            throw new Rejected(MALFORMED_PRESENT);
        }
    }

    private static Source source(String text) {
        return Arrays.stream(Source.values()).filter(it -> it != Source.SYSTEM && it.name().equals(text)).findFirst()
            .orElseThrow(() -> new Rejected(UNKNOWN_SOURCE));
    }
}
